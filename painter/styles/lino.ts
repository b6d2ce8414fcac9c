import { css, hex, lightness, mix, toLab, tone } from '../colour'
import { Noise } from '../noise'
import { present } from '../present'
import { borrowCanvas } from '../render/canvas-pool'
import { editPixels } from '../render/finishing'
import { cutout } from '../render/paint-layers'
import { paintBase } from './gouache'
import { roughEdge } from './paper'
import { type Style } from './style'

export const lino: Style = {
  render(s) {
    const { w, h } = s
    const [c, x] = borrowCanvas(w, h)
    const [b] = paintBase(s, { rim: 0.9, bloom: 0.3 })
    const ink = mix(hex('#16141f'), s.pal.near, 0.35)
    const paperC = hex('#f3e9d2')
    // colour blocks, four flat inks, printed a little out of register
    const [t, y] = borrowCanvas(w, h)
    y.drawImage(b, 0, 0)
    // lift the hero out of the shadows first: a dark face must stay a face in four inks
    const [lifted] = cutout(s, { colour: (q) => tone(q, Math.max(0, 0.66 - lightness(q)) * 0.55, 1.1) })
    y.drawImage(lifted, 0, 0)
    const blocks = [
      mix(ink, s.pal.sky[0], 0.5),
      mix(s.pal.sky[1], s.pal.sky[0], 0.25),
      mix(s.pal.sky[2], s.pal.sky[1], 0.25),
      mix(paperC, s.pal.sky[2], 0.25),
    ]
    const labs = [...blocks, s.pal.accent, s.pal.accent2].map((q) => ({ q, l: toLab(q) }))
    const key = new Uint8Array(w * h)
    const src = y.getImageData(0, 0, w, h)
    const d = src.data
    const grow = new Float32Array(w)
    for (let i = 0; i < w; i++) grow[i] = Math.sin(i / 31) * 2.2 + Math.sin(i / 83 + 2) * 4
    // gouge thresholds follow the picture's own brightness, or a night would print solid black
    let sum = 0
    for (let p = 1; p < d.length; p += 1616) sum += d[p] ?? 0
    const mean = sum / Math.ceil(d.length / 1616)
    const k = Math.max(0.3, Math.min(1.05, mean / 118))
    const lo = 44 * k
    const hi = 116 * k
    // luminance, smoothed horizontally by pairs, decides how deep the gouge went
    for (let Y = 0, i = 0; Y < h; Y++) {
      const wob = Math.sin(Y / 47) * 3
      for (let X = 0; X < w; X++, i++) {
        const p = i * 4
        const L = ((d[p] ?? 0) * 77 + (d[p + 1] ?? 0) * 151 + (d[p + 2] ?? 0) * 28) >> 8
        const ph = (((Y + (grow[X] ?? 0) + wob * Math.sin(X / 140)) % 7) + 7) % 7
        const cut = L < lo ? 0 : L > hi ? 7 : ((L - lo) / (hi - lo)) * 7
        key[i] = ph >= cut ? 1 : 0
      }
    }
    // nearest ink per colour, by a 5-bit table
    const lut = new Uint8Array(32768).fill(255)
    const pal = labs.map((q) => q.q)
    for (let p = 0; p < d.length; p += 4) {
      const id = (((d[p] ?? 0) >> 3) << 10) | (((d[p + 1] ?? 0) >> 3) << 5) | ((d[p + 2] ?? 0) >> 3)
      if (lut[id] === 255) {
        const q = toLab([d[p] ?? 0, d[p + 1] ?? 0, d[p + 2] ?? 0])
        let best = 9
        let bi = 0
        for (let k = 0; k < labs.length; k++) {
          const e = present(labs[k]).l
          const dist = (q[0] - e[0]) ** 2 * 0.8 + (q[1] - e[1]) ** 2 * 2.4 + (q[2] - e[2]) ** 2 * 2.4
          if (dist < best) {
            best = dist
            bi = k
          }
        }
        lut[id] = bi
      }
      const q = present(pal[lut[id] ?? 0])
      d[p] = q[0]
      d[p + 1] = q[1]
      d[p + 2] = q[2]
    }
    y.putImageData(src, 0, 0)
    x.fillStyle = css(paperC)
    x.fillRect(0, 0, w, h)
    x.globalAlpha = 0.95
    x.drawImage(t, 3, 2)
    x.globalAlpha = 1
    // hero outline block
    const [, ox] = borrowCanvas(w, h)
    ox.lineJoin = 'round'
    ox.strokeStyle = '#000'
    for (const l of s.layers)
      if (l.kind === 'subject')
        for (const q of l.shapes)
          if (!q.overlay && !q.glow && !q.detail && q.size > 8) {
            ox.save()
            ox.globalCompositeOperation = 'destination-out'
            ox.fill(q.path)
            ox.restore()
            ox.lineWidth = 4.5
            ox.stroke(q.path)
          }
    const od = ox.getImageData(0, 0, w, h).data
    editPixels(x, w, h, (o) => {
      const g = new Noise(s.spec.seed + 77)
      const tile = new Uint8Array(256 * 256)
      for (let i = 0; i < 65536; i++)
        tile[i] = 255 * Math.min(1, Math.max(0, g.n2((i & 255) / 1.7, (i >> 8) / 1.7) * 1.6 - 0.25))
      for (let Y = 0, i = 0; Y < h; Y++)
        for (let X = 0; X < w; X++, i++) {
          const p = i * 4
          const tn = tile[((Y & 255) << 8) | (X & 255)] ?? 0
          if (key[i] || (od[p + 3] ?? 0) > 120) {
            const a = tn < 18 ? 0.55 : 0.97
            o[p] = (o[p] ?? 0) + (ink[0] - (o[p] ?? 0)) * a
            o[p + 1] = (o[p + 1] ?? 0) + (ink[1] - (o[p + 1] ?? 0)) * a
            o[p + 2] = (o[p + 2] ?? 0) + (ink[2] - (o[p + 2] ?? 0)) * a
          } else if (tn < 26) {
            o[p] = (o[p] ?? 0) + (paperC[0] - (o[p] ?? 0)) * 0.5
            o[p + 1] = (o[p + 1] ?? 0) + (paperC[1] - (o[p + 1] ?? 0)) * 0.5
            o[p + 2] = (o[p + 2] ?? 0) + (paperC[2] - (o[p + 2] ?? 0)) * 0.5
          }
        }
    })
    roughEdge(x, s, paperC, 26, 3.5)
    return c
  },
}
