import { type Rgb, hex, lightness, mix, ramp, tone } from '../colour'
import { readPalette } from '../palettes'
import { borrowCanvas } from '../render/canvas-pool'
import { addBloom, addGrain, addVignette, editPixels } from '../render/finishing'
import { cutout, paintLayers, rimLight } from '../render/paint-layers'
import { type Layer } from '../scene/shape'
import { type Style } from './style'
import { colourList } from './style-palette'

export const synthwave: Style = {
  palette: () =>
    readPalette('synthwave', {
      sky: '#0a0330 #4b1080 #ff4f9a',
      sun: '#ffd76a',
      far: '#6a1f9c',
      near: '#12052e',
      accent: '#19e3ff',
      accent2: '#ff9a3d',
      night: true,
    }),
  render(s) {
    const { w, h } = s
    const [c, x] = borrowCanvas(w, h)
    const stops = colourList('#08021f #2b0a66 #8a1fa8 #f0479a #ffb36b #fff3c9')
    const gradeOf = (k: number) => (q: Rgb) => mix(q, ramp(stops, lightness(q) * 1.02), k)
    const natural = new Set([
      'city',
      'datacentre',
      'stage',
      'cyber',
      'library',
      'cafe',
      'underwater',
      'space',
    ]).has(s.spec.setting === 'moonsurface' ? 'space' : s.spec.setting)
    const hz = h * 0.66
    const cx = s.focus.x
    let sunDone = false
    const bigSun = () => {
      if (sunDone || natural) return
      sunDone = true
      const R = h * 0.33
      const cy = hz - R * 0.62
      const g = x.createLinearGradient(0, cy - R, 0, cy + R)
      g.addColorStop(0, '#fff08a')
      g.addColorStop(0.45, '#ff8a4d')
      g.addColorStop(1, '#ff2e93')
      const [t, y] = borrowCanvas(w, h)
      y.fillStyle = g
      y.beginPath()
      y.arc(cx, cy, R, 0, 7)
      y.fill()
      y.globalCompositeOperation = 'destination-out'
      y.fillStyle = '#000'
      for (let i = 0; i < 9; i++) {
        const yy = cy + R * (-0.02 + i * 0.125)
        const t2 = 3 + i * 2.1
        y.fillRect(0, yy, w, t2)
      }
      const [b, z] = borrowCanvas(w >> 3, h >> 3)
      z.filter = 'blur(7px)'
      z.drawImage(t, 0, 0, w >> 3, h >> 3)
      x.globalCompositeOperation = 'screen'
      x.globalAlpha = 0.9
      x.drawImage(b, 0, 0, w, h)
      x.globalAlpha = 1
      x.globalCompositeOperation = 'source-over'
      x.drawImage(t, 0, 0)
    }
    const grid = () => {
      if (natural) return
      const g = x.createLinearGradient(0, hz, 0, h)
      g.addColorStop(0, '#c02aa0')
      g.addColorStop(0.1, '#3a0d6a')
      g.addColorStop(1, '#0b0328')
      x.fillStyle = g
      x.fillRect(0, hz, w, h - hz)
      x.strokeStyle = '#ff5fd0'
      for (let i = -24; i <= 24; i++) {
        x.globalAlpha = 0.8
        x.lineWidth = 1.6
        x.beginPath()
        x.moveTo(cx + i * 26, hz)
        x.lineTo(cx + i * 200, h)
        x.stroke()
      }
      for (let i = 0; i < 13; i++) {
        const y = hz + (h - hz) * Math.pow(i / 12, 2.1)
        x.lineWidth = 1 + i * 0.17
        x.beginPath()
        x.moveTo(0, y)
        x.lineTo(w, y)
        x.stroke()
      }
      x.globalAlpha = 1
    }
    let grounded = false
    const skipLight = (l: Layer) =>
      !natural && (l.kind === 'light' || l.name === 'clouds' || l.name === 'mist')
    const lands = s.layers.filter((l) => l.kind === 'land' && l.depth >= 0.12)
    const lastFar = lands.filter((l) => l.depth < 0.45).at(-1)
    paintLayers(x, s, {
      colour: (q, _s, l) => (l.kind === 'subject' ? tone(gradeOf(0.22)(q), -0.05, 1.25) : gradeOf(0.62)(q)),
      skip: (l) =>
        skipLight(l) ||
        (!natural && l.kind === 'land' && l.depth >= 0.45 && l.depth < 0.9 && l.name !== 'shadow') ||
        (!natural && l.kind === 'land' && l.depth >= 0.9 && !['shadow', 'wake'].includes(l.name)),
      before: (l) => {
        if (l.kind !== 'sky') bigSun()
        if (l.kind === 'subject' && !grounded) {
          grounded = true
          grid()
        }
      },
      after: (l) => {
        if (l === lastFar && !grounded) {
          grounded = true
          grid()
        }
      },
    })
    if (!grounded) {
      bigSun()
      grid()
    }
    const [cut] = cutout(s)
    const right = { ...s, light: { x: s.focus.x + 400, y: s.focus.y - 100 } }
    const left = { ...s, light: { x: s.focus.x - 400, y: s.focus.y - 60 } }
    x.globalCompositeOperation = 'screen'
    x.drawImage(rimLight(right, cut, hex('#22e6ff'), 7), 0, 0)
    x.drawImage(rimLight(left, cut, hex('#ff3dbb'), 7), 0, 0)
    x.globalCompositeOperation = 'source-over'
    addBloom(x, c, 0.5, 8)
    addVignette(x, w, h, hex('#160433'), 0.6)
    editPixels(x, w, h, (d) => {
      const src = new Uint8ClampedArray(d)
      for (let y = 0; y < h; y++) {
        const k = y % 4 < 2 ? 1.02 : 0.945
        for (let X = 2, p = (y * w + 2) * 4; X < w - 2; X++, p += 4) {
          d[p] = (src[p - 8] ?? 0) * k
          d[p + 1] = (src[p + 1] ?? 0) * k
          d[p + 2] = (src[p + 10] ?? 0) * k
        }
      }
      addGrain(d, w, 0.05, s.spec.seed)
    })
    return c
  },
}
