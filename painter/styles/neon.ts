import { type Rgb, css, fromLab, hex, mix, toLab } from '../colour'
import { borrowCanvas } from '../render/canvas-pool'
import { addBloom, addGrain, addVignette, editPixels } from '../render/finishing'
import { polygon } from '../scene/paths'
import { drawHiddenLines } from './hidden-lines'
import { type Style } from './style'

export const neon: Style = {
  render(s) {
    const { w, h } = s
    const [bg, b] = borrowCanvas(w, h)
    const [ln, x] = borrowCanvas(w, h)
    const rs = s.rng.fork('neon')
    const set = rs
      .pick([
        ['#080a1e', '#1a1f52', '#3ddcff', '#ff4fc3'],
        ['#0d0620', '#2c1458', '#ff5fd2', '#5ff0ff'],
        ['#04121a', '#0c3346', '#4dffc3', '#ffd84d'],
        ['#0a0714', '#2a1238', '#ff8a4d', '#7a8cff'],
      ])
      .map(hex) as [Rgb, Rgb, Rgb, Rgb]
    const base = set[0]
    const hi = set[1]
    const g = b.createRadialGradient(s.focus.x, s.focus.y, 40, s.focus.x, s.focus.y, w * 0.7)
    g.addColorStop(0, css(hi))
    g.addColorStop(1, css(base))
    b.fillStyle = g
    b.fillRect(0, 0, w, h)
    const bright = (c: Rgb): Rgb => {
      const q = toLab(c)
      const ch = Math.hypot(q[1], q[2])
      const k = ch < 0.03 ? 1 : Math.max(1, 0.15 / ch)
      return fromLab(Math.max(0.74, Math.min(0.95, q[0] + 0.25)), q[1] * k, q[2] * k)
    }
    // colours by depth for the place, own colours for the hero
    const place = (d: number) => mix(set[2], set[3], Math.min(1, Math.max(0, (d - 0.15) * 1.4)))
    drawHiddenLines(
      x,
      s,
      (l, sh) =>
        l.kind === 'sky' && !sh.detail
          ? undefined
          : sh.detail && sh.size < 40 && l.kind !== 'subject'
            ? undefined
            : css(mix(base, l.kind === 'subject' ? hi : base, 0.5), 0.96),
      (l, sh) => {
        if (l.kind === 'sky') return sh.detail ? undefined : undefined
        const c = sh.stroke ?? sh.fill
        if (!c) return
        if (l.kind === 'subject')
          return sh.detail
            ? [css(bright(c), 0.95), sh.stroke ? Math.max(1.4, Math.min(4, (sh.width ?? 0) * 0.6)) : 1.6]
            : [css(bright(c)), 3.2]
        if (sh.size < 5 || (sh.detail && sh.size < 9 && l.kind !== 'fx'))
          return [css(bright(c), 0.5 * sh.alpha), 0.9]
        return [
          css(
            l.kind === 'light' ? bright(s.pal.sun) : mix(place(l.depth), bright(c), 0.2),
            (0.42 + 0.5 * l.depth) * Math.min(1, sh.alpha + 0.2),
          ),
          1.3 + l.depth * 1.1,
        ]
      },
    )
    // stars and joints
    const r = s.rng.fork('stars')
    b.fillStyle = '#fff'
    for (let i = 0; i < 240; i++) {
      b.globalAlpha = 0.2 + 0.8 * r.next() ** 2
      b.beginPath()
      b.arc(r.range(0, w), r.range(0, h), 0.5 + r.next() ** 6 * 2, 0, 7)
      b.fill()
    }
    b.globalAlpha = 1
    for (const [div, blur, a] of [
      [8, 5, 0.62],
      [4, 1.8, 1],
    ] as const) {
      const [q, y] = borrowCanvas(w / div, h / div)
      y.drawImage(ln, 0, 0, w / div, h / div)
      const [q2, y2] = borrowCanvas(w / div, h / div)
      y2.filter = `blur(${blur}px) saturate(1.5)`
      y2.drawImage(q, 0, 0)
      b.globalAlpha = 1
      x.globalCompositeOperation = 'screen'
      x.globalAlpha = a
      x.drawImage(q2, 0, 0, w, h)
      x.globalAlpha = 1
      x.globalCompositeOperation = 'source-over'
    }
    b.drawImage(ln, 0, 0)
    for (const l of s.layers)
      if (l.kind === 'subject')
        for (const sh of l.shapes)
          if (!sh.detail && !sh.overlay && sh.size > 30) {
            const [x0, y0, x1, y1] = sh.path.getBounds()
            for (const [px, py] of [
              [(x0 + x1) / 2, y0],
              [x0, (y0 + y1) / 2],
              [x1, (y0 + y1) / 2],
            ] as const)
              if (r.chance(0.28)) {
                const k = r.range(5, 12)
                b.globalCompositeOperation = 'screen'
                b.fillStyle = '#ffffff'
                b.fill(
                  polygon([
                    [px - k, py],
                    [px - 1, py - 1],
                    [px, py - k],
                    [px + 1, py - 1],
                    [px + k, py],
                    [px + 1, py + 1],
                    [px, py + k],
                    [px - 1, py + 1],
                  ]),
                )
                b.globalCompositeOperation = 'source-over'
              }
          }
    addBloom(b, bg, 0.5, 7)
    addVignette(b, w, h, base, 0.5)
    editPixels(b, w, h, (d) => addGrain(d, w, 0.03, s.spec.seed))
    return bg
  },
}
