import { css, hex, mix, tone } from '../colour'
import { borrowCanvas } from '../render/canvas-pool'
import { addGrain, addVignette, editPixels } from '../render/finishing'
import { ellipse, line } from '../scene/paths'
import { drawHiddenLines } from './hidden-lines'
import { type Style } from './style'

export const blueprint: Style = {
  render(s) {
    const { w, h } = s
    const [c, x] = borrowCanvas(w, h)
    const r = s.rng.fork('bp')
    const base = r.pick(['#123f7a', '#0f3d66', '#1a3a6e', '#14505e'].map(hex))
    const g = x.createRadialGradient(w * 0.5, h * 0.45, 60, w / 2, h / 2, w * 0.7)
    g.addColorStop(0, css(tone(base, 0.06)))
    g.addColorStop(1, css(tone(base, -0.07)))
    x.fillStyle = g
    x.fillRect(0, 0, w, h)
    x.strokeStyle = '#cfe6ff'
    for (let i = 0; i < w; i += 16) {
      x.globalAlpha = i % 80 ? 0.055 : 0.13
      x.lineWidth = 1
      x.beginPath()
      x.moveTo(i, 0)
      x.lineTo(i, h)
      x.stroke()
    }
    for (let i = 0; i < h; i += 16) {
      x.globalAlpha = i % 80 ? 0.055 : 0.13
      x.beginPath()
      x.moveTo(0, i)
      x.lineTo(w, i)
      x.stroke()
    }
    x.globalAlpha = 1
    const [t, y] = borrowCanvas(w, h)
    drawHiddenLines(
      y,
      s,
      (l, sh) =>
        l.kind === 'sky' || (sh.detail && sh.size < 30 && l.kind !== 'subject')
          ? undefined
          : css(
              mix(base, hex('#ffffff'), l.kind === 'subject' ? 0.05 + (sh.detail ? 0.04 : 0) : 0),
              l.kind === 'subject' ? 0.97 : 0.85,
            ),
      (l, sh) =>
        l.kind === 'sky' || l.name === 'motes'
          ? undefined
          : l.kind === 'subject'
            ? [
                css(hex('#f4faff'), sh.detail ? 0.85 : 1),
                sh.stroke ? Math.max(1.2, Math.min(3.4, (sh.width ?? 0) * 0.55)) : sh.detail ? 1.3 : 2.3,
              ]
            : [
                css(
                  hex('#bcdcff'),
                  (0.26 + 0.4 * l.depth) * (sh.size < 8 ? 0.6 : 1) * Math.min(1, sh.alpha + 0.2),
                ),
                sh.size < 8 ? 0.7 : 1.1,
              ],
    )
    // a hand that is not a plotter: draw the sheet twice, a hair apart
    x.drawImage(t, 0, 0)
    x.globalAlpha = 0.35
    x.drawImage(t, 1.2, 0.8)
    x.globalAlpha = 1
    let x0 = 1e9
    let y0 = 1e9
    let x1 = -1e9
    let y1 = -1e9
    for (const l of s.layers)
      if (l.kind === 'subject')
        for (const sh of l.shapes)
          if (!sh.overlay && !sh.glow) {
            const [a, b2, c2, d2] = sh.path.getBounds()
            x0 = Math.min(x0, a)
            y0 = Math.min(y0, b2)
            x1 = Math.max(x1, c2)
            y1 = Math.max(y1, d2)
          }
    const L = (pts: [number, number][], a: number, lw = 1.3, dash: number[] = []) => {
      x.globalAlpha = a
      x.lineWidth = lw
      x.setLineDash(dash)
      x.strokeStyle = '#eaf4ff'
      x.stroke(line(...pts))
      x.setLineDash([])
      x.globalAlpha = 1
    }
    const tick = (px: number, py: number) =>
      L(
        [
          [px - 5, py + 5],
          [px + 5, py - 5],
        ],
        0.9,
        1.8,
      )
    const scribble = (px: number, py: number, n: number, k = 1) => {
      let X = px
      for (let i = 0; i < n; i++) {
        const ww = r.range(4, 9) * k
        const pts: [number, number][] = []
        for (let j = 0; j <= 4; j++) pts.push([X + (ww * j) / 4, py + (j % 2 ? -4 : 3) * k * r.range(0.4, 1)])
        L(pts, 0.85, 1.3)
        X += ww + (r.chance(0.22) ? 7 : 2.4) * k
      }
    }
    if (x1 > x0) {
      x0 = Math.max(40, x0)
      x1 = Math.min(w - 40, x1)
      y0 = Math.max(36, y0)
      y1 = Math.min(h - 40, y1)
      const dx = x1 + 42 < w - 60 ? x1 + 42 : x0 - 42
      L(
        [
          [dx, y0],
          [dx, y1],
        ],
        0.85,
      )
      tick(dx, y0)
      tick(dx, y1)
      L(
        [
          [x1, y0],
          [dx + 8, y0],
        ],
        0.4,
        1,
      )
      L(
        [
          [x1, y1],
          [dx + 8, y1],
        ],
        0.4,
        1,
      )
      scribble(dx + 10, (y0 + y1) / 2, 5)
      const by = Math.min(h - 42, y1 + 26)
      L(
        [
          [x0, by],
          [x1, by],
        ],
        0.85,
      )
      tick(x0, by)
      tick(x1, by)
      L(
        [
          [s.focus.x, y0 - 30],
          [s.focus.x, Math.min(h - 40, y1 + 20)],
        ],
        0.55,
        1,
        [14, 5, 3, 5],
      )
      L(
        [
          [x0 - 34, s.focus.y],
          [x1 + 34, s.focus.y],
        ],
        0.45,
        1,
        [14, 5, 3, 5],
      )
      x.globalAlpha = 0.4
      x.strokeStyle = '#eaf4ff'
      x.lineWidth = 1
      x.stroke(ellipse(s.focus.x, s.focus.y, Math.max(x1 - x0, y1 - y0) * 0.56))
      x.setLineDash([6, 6])
      x.stroke(ellipse(s.focus.x, s.focus.y, Math.max(x1 - x0, y1 - y0) * 0.48))
      x.setLineDash([])
      x.globalAlpha = 1
      for (let i = 0; i < 3; i++) {
        const lx = s.focus.x < w / 2 ? w - 250 : 70
        const ly = 90 + i * 74
        const tx = s.focus.x < w / 2 ? x1 - (x1 - x0) * 0.2 * (i + 1) : x0 + (x1 - x0) * 0.2 * (i + 1)
        const ty = y0 + (y1 - y0) * (0.2 + i * 0.24)
        L(
          [
            [s.focus.x < w / 2 ? lx - 8 : lx + 150, ly],
            [tx, ty],
          ],
          0.6,
          1.1,
        )
        x.fillStyle = '#fff'
        x.fill(ellipse(tx, ty, 3.4))
        for (let k = 0; k < 2; k++) scribble(lx, ly - 3 + k * 15, 12 - k * 4, 0.9)
      }
    }
    L(
      [
        [22, 20],
        [w - 22, 20],
        [w - 22, h - 20],
        [22, h - 20],
        [22, 20],
      ],
      0.8,
      2.2,
    )
    L(
      [
        [30, 28],
        [w - 30, 28],
        [w - 30, h - 28],
        [30, h - 28],
        [30, 28],
      ],
      0.5,
      1,
    )
    x.globalAlpha = 0.92
    x.fillStyle = css(base)
    x.fillRect(w - 300, h - 108, 270, 80)
    x.globalAlpha = 1
    L(
      [
        [w - 300, h - 108],
        [w - 30, h - 108],
      ],
      0.8,
      1.4,
    )
    L(
      [
        [w - 300, h - 108],
        [w - 300, h - 28],
      ],
      0.8,
      1.4,
    )
    L(
      [
        [w - 300, h - 68],
        [w - 30, h - 68],
      ],
      0.5,
      1,
    )
    L(
      [
        [w - 130, h - 108],
        [w - 130, h - 28],
      ],
      0.5,
      1,
    )
    scribble(w - 284, h - 84, 14)
    scribble(w - 284, h - 46, 12)
    scribble(w - 116, h - 84, 6)
    scribble(w - 116, h - 46, 7)
    addVignette(x, w, h, tone(base, -0.1), 0.5)
    editPixels(x, w, h, (d) => addGrain(d, w, 0.05, s.spec.seed))
    return c
  },
}
