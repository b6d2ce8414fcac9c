import Delaunator from 'delaunator'
import { type Rgb, css, fromLab, hex, mix, toLab, tone } from '../colour'
import { Noise } from '../noise'
import { present } from '../present'
import { borrowCanvas } from '../render/canvas-pool'
import { addBloom, addVignette, editPixels } from '../render/finishing'
import { cutout, paintLayers } from '../render/paint-layers'
import { type Point, polygon } from '../scene/paths'
import { type Style } from './style'

export const glass: Style = {
  render(s) {
    const { w, h } = s
    const [, bx] = borrowCanvas(w, h)
    const jewel = (q: Rgb, k = 1.45): Rgb => {
      const t = toLab(q)
      const ch = Math.hypot(t[1], t[2])
      const m = ch < 0.02 ? 1 : Math.min(k, 0.2 / ch)
      const L = 0.06 + t[0] * 0.84
      return fromLab(L, t[1] * Math.max(1, m), t[2] * Math.max(1, m))
    }
    paintLayers(bx, s, {
      form: 0.6,
      colour: (q) => jewel(q),
      skip: (l, sh) => l.kind !== 'sky' && !(l.kind === 'light' && (sh.overlay || !!sh.glow)),
    })
    const d = bx.getImageData(0, 0, w, h).data
    const r = s.rng.fork('glass')
    const [c, x] = borrowCanvas(w, h)
    const lead = hex('#14121a')
    // panes: rings around the focus, so that the whole window turns about the hero
    const pts: number[] = []
    for (let k = 0; k < 22; k++) {
      const R = 46 + k * 62
      const n = Math.max(6, Math.round((R * 6.2832) / (74 + k * 3)))
      for (let i = 0; i < n; i++) {
        const a = ((i + (k % 2) * 0.5) / n) * 6.2832 + r.gauss() * 0.03
        const q = R + r.gauss() * 12
        const X = s.focus.x + q * Math.cos(a)
        const Y = s.focus.y + q * Math.sin(a)
        if (X > -160 && Y > -160 && X < w + 160 && Y < h + 160) pts.push(X, Y)
      }
    }

    const del = new Delaunator(Float64Array.from(pts))
    const T = del.triangles
    const cc: Point[] = []
    for (let i = 0; i < T.length; i += 3) {
      const [ax, ay, bx2, by, cx, cy] = [0, 1, 2].flatMap((k) => [
        pts[(T[i + k] ?? 0) * 2] ?? 0,
        pts[(T[i + k] ?? 0) * 2 + 1] ?? 0,
      ]) as [number, number, number, number, number, number]
      const D = 2 * (ax * (by - cy) + bx2 * (cy - ay) + cx * (ay - by)) || 1e-6
      const ux =
        ((ax * ax + ay * ay) * (by - cy) +
          (bx2 * bx2 + by * by) * (cy - ay) +
          (cx * cx + cy * cy) * (ay - by)) /
        D
      const uy =
        ((ax * ax + ay * ay) * (cx - bx2) +
          (bx2 * bx2 + by * by) * (ax - cx) +
          (cx * cx + cy * cy) * (bx2 - ax)) /
        D
      cc.push([Math.max(-200, Math.min(w + 200, ux)), Math.max(-200, Math.min(h + 200, uy))])
    }
    const seen = new Set<number>()
    const cells: Point[][] = []
    for (let e = 0; e < T.length; e++) {
      const p = T[e % 3 === 2 ? e - 2 : e + 1] ?? 0
      if (seen.has(p)) continue
      seen.add(p)
      const cell: Point[] = []
      let k = e
      let open = false
      do {
        cell.push(present(cc[Math.floor(k / 3)]))
        const nx = k % 3 === 2 ? k - 2 : k + 1
        k = del.halfedges[nx] ?? 0
        if (k === -1) {
          open = true
          break
        }
      } while (k !== e && cell.length < 40)
      if (!open && cell.length > 2) cells.push(cell)
    }
    x.fillStyle = css(lead)
    x.fillRect(0, 0, w, h)
    for (const cell of cells) {
      let mx = 0
      let my = 0
      for (const p of cell) {
        mx += p[0]
        my += p[1]
      }
      mx /= cell.length
      my /= cell.length
      let R = 0
      let G = 0
      let B = 0
      let n = 0
      for (const p of [
        [mx, my] as Point,
        ...cell.map((q): Point => [mx + (q[0] - mx) * 0.5, my + (q[1] - my) * 0.5]),
      ]) {
        const X = p[0] | 0
        const Y = p[1] | 0
        if (X < 0 || Y < 0 || X >= w || Y >= h) continue
        const i = (Y * w + X) * 4
        R += d[i] ?? 0
        G += d[i + 1] ?? 0
        B += d[i + 2] ?? 0
        n++
      }
      if (!n) continue
      const col = tone([R / n, G / n, B / n], r.range(-0.035, 0.05), 1.12)
      const g = x.createRadialGradient(mx - 8, my - 8, 4, mx, my, 70)
      g.addColorStop(0, css(tone(col, 0.07)))
      g.addColorStop(1, css(tone(col, -0.06)))
      x.fillStyle = g
      const p = polygon(cell)
      x.fill(p)
      x.strokeStyle = css(lead)
      x.lineWidth = 4
      x.lineJoin = 'round'
      x.stroke(p)
    }
    // the place, in whole panes over the sky's, then cut by the same lead: each pane a little lighter or darker
    const scenery = (l: (typeof s.layers)[number]) =>
      (l.kind === 'land' || l.kind === 'light') && !['shadow', 'mist', 'motes', 'frame'].includes(l.name)
    for (const l of s.layers)
      if (scenery(l))
        for (const q of l.shapes) {
          if (q.overlay || (q.glow && !q.detail) || q.alpha < 0.3 || (!q.fill && !q.stroke)) continue
          const big = !q.detail && q.size > 16
          x.globalAlpha = q.grad ? 0.94 : Math.min(1, q.alpha + 0.1)
          if (q.stroke) {
            x.strokeStyle = css(jewel(q.stroke))
            x.lineWidth = q.width ?? 1
            x.stroke(q.path)
            continue
          }
          if (q.grad) {
            const g = x.createLinearGradient(0, q.grad.y0, 0, q.grad.y1)
            for (const [t, k] of q.grad.stops) g.addColorStop(t, css(jewel(k)))
            x.fillStyle = g
          } else x.fillStyle = css(jewel(present(q.fill)))
          x.fill(q.path)
          if (big && l.name !== 'smoke') {
            x.globalAlpha = q.alpha > 0.75 ? 1 : 0.5
            x.strokeStyle = css(lead)
            x.lineWidth = q.size > 60 ? 4.5 : 2.6
            x.lineJoin = 'round'
            x.stroke(q.path)
          }
        }
    x.globalAlpha = 1
    for (const cell of cells) {
      const p = polygon(cell)
      const v = r.range(-1, 1)
      x.globalCompositeOperation = 'soft-light'
      x.fillStyle =
        v > 0 ? `rgba(255,255,255,${(v * 0.34).toFixed(3)})` : `rgba(0,0,0,${(-v * 0.34).toFixed(3)})`
      x.fill(p)
      x.globalCompositeOperation = 'source-over'
      x.globalAlpha = 0.85
      x.strokeStyle = css(lead)
      x.lineWidth = 3
      x.stroke(p)
      x.globalAlpha = 1
    }
    // the hero in larger panes, each part a pane, leaded
    const [hero] = cutout(s, {
      form: 0.75,
      colour: (q) => jewel(q, 1.5),
      ink: { width: 4.6, colour: () => lead, minSize: 11 },
    })
    const [sil, sx] = borrowCanvas(w, h)
    sx.drawImage(hero, 0, 0)
    sx.globalCompositeOperation = 'source-in'
    sx.fillStyle = css(lead)
    sx.fillRect(0, 0, w, h)
    for (let i = 0; i < 8; i++) x.drawImage(sil, 5 * Math.cos(i * 0.785), 5 * Math.sin(i * 0.785))
    x.drawImage(hero, 0, 0)
    // light through the window: glass is brightest around the focus; ripples in the glass
    const g = x.createRadialGradient(s.focus.x, s.focus.y - 60, 30, s.focus.x, s.focus.y, w * 0.6)
    g.addColorStop(0, 'rgba(255,246,214,.55)')
    g.addColorStop(0.5, 'rgba(255,240,200,.14)')
    g.addColorStop(1, 'rgba(10,8,30,.25)')
    x.globalCompositeOperation = 'soft-light'
    x.fillStyle = g
    x.fillRect(0, 0, w, h)
    x.globalCompositeOperation = 'source-over'
    const n2 = new Noise(s.spec.seed + 3)
    const tile = new Float32Array(128 * 128)
    for (let i = 0; i < tile.length; i++) tile[i] = n2.fbm((i & 127) / 9, (i >> 7) / 5, 3)
    editPixels(x, w, h, (o) => {
      for (let Y = 0, p = 0; Y < h; Y++)
        for (let X = 0; X < w; X++, p += 4) {
          const k = 0.87 + 0.3 * (tile[(((Y >> 1) & 127) << 7) | ((X >> 1) & 127)] ?? 0)
          o[p] = (o[p] ?? 0) * k
          o[p + 1] = (o[p + 1] ?? 0) * k
          o[p + 2] = (o[p + 2] ?? 0) * k
        }
    })
    addBloom(x, c, 0.5, 8)
    x.strokeStyle = css(lead)
    x.lineWidth = 30
    x.strokeRect(0, 0, w, h)
    x.strokeStyle = css(mix(lead, hex('#8d8577'), 0.4))
    x.lineWidth = 2
    x.strokeRect(14, 14, w - 28, h - 28)
    addVignette(x, w, h, hex('#0a0814'), 0.5)
    return c
  },
}
