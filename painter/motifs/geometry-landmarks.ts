import { type Rgb,hex,mix,tone } from '../colour'
import { ellipse,limb,polygon,rect,roundedRect,smooth } from '../scene/paths'
import { ink,white } from './geometry-faces'
import { type MotifContext,motif } from './motif'

export const lighthouse = motif(0.7, 'ground', 0.6, (c) => {
  const { pen: p, pal } = c
  const r = c.color ?? pal.accent
  p.grad(polygon([[0, -91], [420, -128], [420, -62], [0, -87]]), -128, -62, [
    [0, hex('#fff3c4'), 0.02], [0.5, hex('#fff3c4'), 0.42], [1, hex('#fff3c4'), 0.02],
  ], { overlay: true })
  p.grad(polygon([[0, -91], [-420, -118], [-420, -70], [0, -87]]), -118, -70, [
    [0, hex('#fff3c4'), 0.02], [0.5, hex('#fff3c4'), 0.32], [1, hex('#fff3c4'), 0.02],
  ], { overlay: true })
  p.fill(smooth([[-44, 2], [-30, -8], [-8, -12], [14, -10], [34, -4], [46, 3]]), hex('#57506a'), 0.9)
  p.fill(polygon([[-14, -6], [-9, -80], [9, -80], [14, -6]]), white, 1)
  for (let i = 0; i < 3; i++) {
    const y0 = -16 - i * 24
    const w = (y: number) => 14 - ((-6 - y) / 74) * 5
    p.fill(polygon([[-w(y0), y0], [-w(y0 - 12), y0 - 12], [w(y0 - 12), y0 - 12], [w(y0), y0]]), r, 0.7)
  }
  p.mark(roundedRect(-2.4, -14, 4.8, 8, 2), hex('#3a2a33'))
  for (const y of [-42, -66]) p.mark(roundedRect(-1.6, y, 3.2, 5, 1.4), hex('#3a2a33'))
  p.fill(roundedRect(-13, -83, 26, 4, 1), hex('#3a3348'))
  p.glow(ellipse(0, -89, 8), hex('#ffe48a'), 10)
  p.fill(roundedRect(-7, -96, 14, 13, 1), hex('#ffeaa6'), 0.1)
  for (const k of [-3.4, 0, 3.4]) p.line(polygon([[k, -96], [k, -83]], false), hex('#3a3348'), 0.8)
  p.fill(smooth([[-9.5, -95], [0, -106], [9.5, -95]], true, 0.1), r, 0.8)
})

export const castle = motif(0.82, 'ground', 1.2, (c) => {
  const { pen: p, pal, rng } = c
  const s = c.color ?? mix(hex('#cdbfae'), pal.far, 0.25)
  const roof = pal.accent
  const tower = (x: number, w: number, h: number, d: number) => {
    p.fill(rect(x - w / 2, -h, w, h), tone(s, -0.03 * d), 0.9)
    p.fill(rect(x - w / 2 - 1.4, -h - 3, w + 2.8, 6), tone(s, -0.06), 0.4)
    p.fill(smooth([
      [x - w / 2 - 3, -h - 2], [x - w * 0.2, -h - w * 0.9], [x, -h - w * 1.7], [x + w * 0.2, -h - w * 0.9],
      [x + w / 2 + 3, -h - 2],
    ], true, 0.07), roof, 0.9)
    p.line(polygon([[x, -h - w * 1.7], [x, -h - w * 1.7 - 9]], false), ink, 0.7)
    p.fill(polygon([
      [x, -h - w * 1.7 - 9], [x + 8, -h - w * 1.7 - 6.5], [x, -h - w * 1.7 - 4],
    ]), pal.accent2, 0.1)
    for (let y = -h + 8; y < -12; y += 17)
      p.mark(
        roundedRect(x - 1.8, y, 3.6, 7, 1.8),
        pal.night ? hex('#ffd97a') : hex('#4a3a4c'),
        pal.night ? { glow: 1.6 } : {},
      )
  }
  tower(-16, 15, 74, 2)
  tower(20, 13, 66, 2)
  tower(0, 17, 88, 1)
  for (const [x0, x1, h] of [[-48, -14, 34], [12, 50, 34], [-22, 24, 44]] as const) {
    p.fill(rect(x0, -h, x1 - x0, h), s, 0.7)
    for (let x = x0; x < x1 - 2; x += 6) p.fill(rect(x, -h - 4.4, 3.6, 5), s, 0.3)
  }
  tower(-46, 16, 50, 0)
  tower(50, 16, 54, 0)
  p.fill(smooth([[-8, 0], [-8, -18], [0, -27], [8, -18], [8, 0]], true, 0.1), hex('#4a2f26'), 0.6)
  for (let i = 0; i < 26; i++)
    p.mark(roundedRect(rng.range(-44, 44), -rng.range(4, 36), 4, 1.8, 0.5), tone(s, -0.07))
})

export const trunk = (p: MotifContext['pen'], h: number) => {
  p.fill(limb([[0, 2], [-2, -h * 0.5], [1, -h]], [13, 8, 5]), hex('#5e3d28'), 0.9)
  p.fill(limb([[-1, -h * 0.6], [-12, -h * 0.85], [-18, -h]], [5, 4, 2]), hex('#5e3d28'), 0.6)
  p.fill(limb([[0, -h * 0.55], [12, -h * 0.82], [19, -h * 0.95]], [5, 4, 2]), hex('#5e3d28'), 0.6)
}

export const tree = motif(0.84, 'ground', 1, (c) => {
  const { pen: p, rng, pal } = c
  const f =
    c.color ??
    (pal.name === 'blossom' ? hex('#f39ab4') : pal.name === 'autumn' ? hex('#e0702c') : hex('#4f9a56'))
  trunk(p, 58)
  const blobs: [number, number, number][] = []
  for (let i = 0; i < 30; i++) {
    const a = rng.range(0, 6.283)
    const r = Math.sqrt(rng.next()) * 30
    blobs.push([r * 1.3 * Math.cos(a), -70 + r * 0.9 * Math.sin(a), rng.range(9, 15)])
  }
  blobs.sort((a, b) => b[1] + b[2] - a[1] - a[2])
  for (const [x, y, r] of blobs)
    p.fill(ellipse(x, y, r, r * 0.92), tone(f, (-(y + 70) / 30) * 0.07 + rng.range(-0.02, 0.02)), 0.9)
  for (let i = 0; i < 40; i++)
    p.mark(ellipse(rng.range(-40, 40), -70 + rng.range(-26, 24), rng.range(0.8, 1.8)), tone(f, 0.14), {
      alpha: 0.7,
    })
})

export const flower = motif(0.8, 'ground', 0.8, (c) => {
  const { pen: p, pal, rng } = c
  const a = c.color ?? pal.accent
  const n = rng.int(8, 13)
  p.fill(limb([[4, 2], [-4, -26], [0, -60]], [4, 3.6, 3]), hex('#3f8a4d'), 0.8)
  p.fill(smooth([[-2, -20], [-24, -38], [-34, -36], [-22, -20]]), hex('#4f9a56'), 0.9)
  p.fill(smooth([[-1, -12], [20, -32], [32, -30], [18, -12]]), hex('#4f9a56'), 0.9)
  for (const [L, w, col] of [[34, 9, tone(a, -0.04)], [26, 8, a]] as [number, number, Rgb][])
    for (let i = 0; i < n; i++) {
      const q = p.at(0, -66, 1, (i / n) * 6.283 + (L < 30 ? 0.2 : 0))
      q.fill(smooth([[0, 0], [-w, -L * 0.6], [0, -L], [w, -L * 0.6]]), col, 0.7)
    }
  p.fill(ellipse(0, -66, 12), hex('#e9a92c'), 0.9)
  for (let i = 0; i < 26; i++) {
    const t = i * 2.4
    const r = Math.sqrt(i) * 2
    p.mark(ellipse(r * Math.cos(t), -66 + r * Math.sin(t), 1), hex('#8a4f1c'))
  }
})

export const mushroom = motif(0.72, 'ground', 1, (c) => {
  const { pen: p } = c
  const cap = c.color ?? hex('#d63d3a')
  for (const [x, s] of [[30, 0.45], [-34, 0.36], [0, 1]] as const) {
    const q = p.at(x, 0, s)
    q.fill(smooth([[-12, 0], [-9, -24], [-11, -46], [11, -46], [9, -24], [13, 0]]), hex('#f5e8d0'), 1)
    q.fill(ellipse(0, -46, 34, 8), hex('#e2c9a4'), 0.4)
    q.fill(smooth([
      [-40, -46], [-36, -70], [-16, -92], [0, -96], [16, -92], [36, -70], [40, -46], [0, -40],
    ], true, 0.14), cap, 1)
    for (const [u, v, r] of [
      [-20, -62, 6], [4, -78, 7], [22, -60, 5], [-8, -54, 3.4], [12, -52, 3],
    ] as const) q.fill(ellipse(u, v, r, r * 0.85), white, 0.4)
  }
})
