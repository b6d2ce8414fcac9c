import { hex,mix,tone } from '../colour'
import { present } from '../present'
import { type Point,curve,ellipse,limb,polygon,smooth } from '../scene/paths'
import { drawDotEye,drawEye,white } from './geometry-faces'
import { dress } from './geometry-worn'
import { type Motif } from './motif'

export const whale: Motif = {
  share: 0.56,
  stance: 'sea',
  wide: 2,
  draw(c) {
    const { pen: p, rng } = c
    const shark = c.role === 'shark'
    const dolphin = c.role === 'dolphin'
    const coat =
      c.color ??
      (shark
        ? hex('#6f8296')
        : dolphin
          ? hex('#6ea3c4')
          : rng.pick(['#2f5f8f', '#3d6f9c', '#46557f'].map(hex)))
    const belly = mix(coat, white, 0.78)
    const q = p.at(0, -46, 1, 0.08)
    q.fill(smooth([
      [66, -4], [84, -26], [98, -28], [88, -10], [96, 8], [84, 8], [70, 4],
    ], true, 0.13), tone(coat, -0.05), 0.9)
    const slim = shark || dolphin ? 0.72 : 1
    q.fill(smooth([
      [-70, 2], [-58, -24 * slim], [-24, -36 * slim], [16, -30 * slim], [54, -12 * slim], [74, -5], [72, 4],
      [48, 14 * slim], [10, 27 * slim], [-32, 27 * slim], [-62, 18 * slim],
    ], true, 0.15), coat, 1)
    if (dolphin) q.fill(smooth([[-66, -2], [-88, 6], [-84, 11], [-62, 12]]), coat, 0.7)
    q.fill(smooth([
      [-69, 6], [-56, 7], [-24, 10], [14, 10], [48, 9], [40, 15 * slim], [8, 27 * slim], [-32, 27 * slim],
      [-60, 18 * slim],
    ], true, 0.14), belly, 0.6)
    if (!shark && !dolphin)
      for (let i = 0; i < 6; i++)
        q.line(
          curve([-60 + i * 4, 11 + i * 1.9], [-30 + i * 3, 13 + i * 2.4], [4, 12 + i * 2]),
          tone(belly, -0.12),
          0.9,
        )
    q.fill(smooth([[-22, 14], [-16, 36], [0, 47], [4, 40], [-4, 17]]), tone(coat, -0.06), 0.9)
    if (shark || dolphin) q.fill(smooth([[-2, -24], [12, -48], [17, -47], [20, -20]], true, 0.12), coat, 0.8)
    else q.fill(smooth([[26, -24], [38, -34], [42, -18]]), tone(coat, -0.03))
    drawDotEye(q, -48, shark ? -4 : -1, 2.8)
    if (shark) {
      q.fill(smooth([[-66, 5], [-46, 12], [-36, 10], [-46, 17], [-60, 13]]), hex('#7a2030'))
      for (let i = 0; i < 6; i++) q.mark(polygon([
        [-63 + i * 4, 6 + i * 0.9], [-61 + i * 4, 11 + i * 0.6], [-59 + i * 4, 7 + i * 0.9],
      ]), white)
      for (let i = 0; i < 3; i++)
        q.line(curve([-28 + i * 5, -6], [-26 + i * 5, 1], [-28 + i * 5, 7]), tone(coat, -0.14), 1)
    } else q.line(curve([-69, 5], [-56, 8], [-42, 5]), tone(coat, -0.2), 1)
    for (let i = 0; i < 9; i++)
      q.mark(
        ellipse(-30 + rng.range(-10, 60), -16 + rng.range(-8, 8) * slim, rng.range(0.7, 1.7)),
        mix(coat, white, 0.4),
      )
    dress(c, { head: [-52, -60, 13], hand: [0, 0], eyes: [-52, -50, 3] })
  },
}

export const octopus: Motif = {
  share: 0.72,
  stance: 'sea',
  wide: 1.3,
  draw(c) {
    const { pen: p, rng, pal } = c
    const coat = c.color ?? rng.pick([hex('#d6503f'), hex('#8e4fb0'), pal.accent])
    const light = mix(coat, hex('#ffd9c2'), 0.6)
    for (const i of [0, 7, 1, 6, 2, 5, 3, 4]) {
      const t = (i - 3.5) / 3.5
      const L = 40 + rng.range(0, 14)
      const curl = rng.range(0.6, 1.2) * (t < 0 ? -1 : 1)
      const pts: Point[] = [
        [t * 13, -46], [t * 26, -28], [t * 42 + curl * 4, -12 - Math.abs(t) * 10],
        [t * 58 + curl * 10, -10 - Math.abs(t) * L * 0.5], [t * 54 + curl * 14, -24 - Math.abs(t) * L * 0.7],
      ]
      p.fill(limb(pts, [13, 10, 7, 4.6, 1.6]), Math.abs(t) < 0.5 ? coat : tone(coat, -0.05), 0.9)
      for (const k of [0.34, 0.44, 0.54, 0.63, 0.72]) {
        const a = k * 4
        const j = Math.min(3, Math.floor(a))
        const u = a - j
        const A = present(pts[j])
        const B = present(pts[j + 1])
        p.mark(ellipse(A[0] + (B[0] - A[0]) * u, A[1] + (B[1] - A[1]) * u + 2, 1.9 - k), light)
      }
    }
    p.fill(smooth([
      [-20, -42], [-27, -66], [-22, -90], [0, -101], [22, -90], [27, -66], [20, -42], [0, -36],
    ]), coat, 1)
    for (let i = 0; i < 6; i++)
      p.mark(ellipse(rng.range(-16, 16), rng.range(-96, -78), rng.range(1.2, 2.8)), tone(coat, 0.06))
    drawEye(p, -10, -56, 6.4, hex('#f4c63c'))
    drawEye(p, 10, -56, 6.4, hex('#f4c63c'))
    p.line(curve([-4, -45], [0, -43.4], [4, -45]), tone(coat, -0.25), 1.1)
    dress(c, { head: [0, -80, 22], hand: [58, -44], eyes: [0, -56, 9] })
  },
}

export const turtle: Motif = {
  share: 0.5,
  stance: 'sea',
  wide: 1.5,
  draw(c) {
    const { pen: p } = c
    const skin = hex('#6f9d5b')
    const shell = c.color ?? hex('#8a5a33')
    const q = p.at(0, -44, 1, 0.1)
    q.fill(smooth([[-22, 8], [-44, 30], [-54, 48], [-44, 46], [-24, 30], [-8, 16]]), skin, 0.9)
    q.fill(smooth([[28, 12], [44, 28], [46, 38], [36, 34], [20, 18]]), skin, 0.9)
    q.fill(smooth([[-14, -14], [-30, -34], [-46, -40], [-42, -30], [-26, -10]]), tone(skin, -0.06), 0.9)
    q.fill(smooth([[-34, -2], [-54, -16], [-68, -14], [-72, -4], [-62, 6], [-40, 10]]), skin, 1)
    drawDotEye(q, -62, -8, 2.2)
    q.line(curve([-71, 0], [-64, 2], [-58, 0]), tone(skin, -0.25), 0.9)
    q.fill(smooth([[-42, 10], [-30, -18], [0, -32], [32, -20], [46, 8], [30, 18], [-24, 20]]), shell, 1)
    q.fill(smooth([[-43, 9], [0, 15], [46, 8], [32, 19], [-26, 20]]), mix(shell, hex('#ffe2a0'), 0.6), 0.5)
    for (const [x, y, r] of [
      [-16, -6, 9], [4, -14, 10], [24, -6, 9], [-2, 4, 7], [15, 5, 7], [-30, 5, 6],
    ] as const)
      q.mark(
        polygon(
          Array.from({ length: 6 }, (_, i): Point => [
            x + r * Math.cos(i * 1.047),
            y + r * 0.8 * Math.sin(i * 1.047),
          ]),
        ),
        tone(shell, 0.09),
      )
    dress(c, { head: [-58, -52, 11], eyes: [-62, -52, 3], hand: [-50, 0] })
  },
}

export const fish: Motif = {
  share: 0.46,
  stance: 'sea',
  wide: 1.6,
  draw(c) {
    const { pen: p, pal, rng } = c
    const a = c.color ?? rng.pick([pal.accent, hex('#ff8a3c')])
    const q = p.at(0, -50, 1, -0.06)
    q.fill(smooth([
      [36, -2], [60, -26], [70, -24], [62, 0], [70, 22], [60, 24],
    ], true, 0.14), pal.accent2, 0.8)
    q.fill(smooth([[-14, -24], [2, -46], [28, -34], [24, -18]]), pal.accent2, 0.8)
    q.fill(smooth([[-6, 22], [6, 38], [18, 32], [14, 20]]), pal.accent2, 0.8)
    q.fill(smooth([
      [-52, 2], [-36, -20], [-4, -29], [26, -18], [42, -2], [26, 16], [-4, 27], [-36, 20],
    ]), a, 1)
    for (const x of [-22, 6]) q.mark(smooth([
      [x, -27], [x + 8, -28], [x + 11, 0], [x + 8, 26], [x, 26], [x + 3, 0],
    ], true, 0.12), white)
    q.fill(smooth([[-14, 4], [0, 8], [4, 16], [-8, 15]]), pal.accent2, 0.5)
    drawEye(q, -36, -5, 5, hex('#2a3a5c'))
    q.line(curve([-51, 6], [-46, 9], [-41, 8]), tone(a, -0.25), 1.1)
  },
}
