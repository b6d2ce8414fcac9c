import { type Rgb, css, hex, mix, tone } from '../colour'
import { Noise } from '../noise'
import { present } from '../present'
import { borrowCanvas } from '../render/canvas-pool'
import { addBloom, addVignette } from '../render/finishing'
import { cutout } from '../render/paint-layers'
import { type Point } from '../scene/paths'
import { type Style } from './style'

export const voxel: Style = {
  render(s) {
    const { w, h } = s
    const [c, x] = borrowCanvas(w, h)
    const pal = s.pal
    const r = s.rng.fork('voxel')
    const nz = new Noise(s.spec.seed * 3 + 1)
    const set = s.spec.setting
    const bg = x.createLinearGradient(0, 0, 0, h)
    const sky1 = mix(pal.sky[1], pal.sky[0], 0.4)
    const sky2 = mix(pal.sky[2], hex('#ffffff'), pal.night ? 0 : 0.25)
    bg.addColorStop(0, css(sky1))
    bg.addColorStop(1, css(sky2))
    x.fillStyle = bg
    x.fillRect(0, 0, w, h)
    const halo = x.createRadialGradient(w / 2, h * 0.42, 30, w / 2, h * 0.42, h * 0.72)
    halo.addColorStop(0, css(pal.sun, 0.75))
    halo.addColorStop(1, css(pal.sun, 0))
    x.fillStyle = halo
    x.fillRect(0, 0, w, h)
    const N = 24
    const U = 19.5
    const ox = w / 2
    const oy = h * 0.285
    const iso = (X: number, Y: number, Z: number): Point => [
      ox + (X - Y) * U,
      oy + (X + Y) * U * 0.5 - Z * U * 1.02,
    ]
    const cube = (X: number, Y: number, Z: number, col: Rgb, hz = 1, sz = 1, faces = 7) => {
      const a = iso(X, Y, Z + hz)
      const b = iso(X + sz, Y, Z + hz)
      const e = iso(X + sz, Y + sz, Z + hz)
      const f = iso(X, Y + sz, Z + hz)
      const g = iso(X, Y + sz, Z)
      const i = iso(X + sz, Y + sz, Z)
      const j = iso(X + sz, Y, Z)
      const face = (pts: Point[], k: Rgb) => {
        x.fillStyle = x.strokeStyle = css(k)
        x.lineWidth = 0.7
        x.beginPath()
        pts.forEach((p, n) => (n ? x.lineTo(...p) : x.moveTo(...p)))
        x.closePath()
        x.fill()
        x.stroke()
      }
      if (faces & 1) face([a, b, e, f], tone(mix(col, pal.sun, 0.08), 0.05))
      if (faces & 2) face([f, e, i, g], tone(col, -0.045))
      if (faces & 4) face([e, b, j, i], mix(tone(col, -0.13), pal.sky[0], 0.15))
    }
    // the island: what it is made of follows the place
    type Ground = { top: Rgb; side: Rgb; hgt: (X: number, Y: number) => number; water?: Rgb }
    const G = (top: string, side: string, hgt: Ground['hgt'], water?: string): Ground => ({
      top: mix(hex(top), pal.sky[1], 0.12),
      side: mix(hex(side), pal.near, 0.2),
      hgt,
      water: water ? mix(hex(water), pal.sky[1], 0.15) : undefined,
    })
    const back = (X: number, Y: number) => Math.max(0, 1 - (X + Y) / (N * 0.95))
    const flat = () => 0
    const grounds: Record<string, Ground> = {
      mountains: G('#6fae5a', '#7a5a44', (X, Y) =>
        Math.floor(back(X, Y) ** 1.4 * 17 * nz.ridge(X / 9, Y / 9, 3)),
      ),
      forest: G('#5f9a4c', '#6b4a36', (X, Y) => Math.floor(nz.n2(X / 6, Y / 6) * 2 * back(X, Y))),
      meadow: G('#8cc65a', '#7a5a44', (X, Y) => Math.floor(nz.n2(X / 7, Y / 7) * 3 * back(X, Y))),
      sea: G('#2f8fb5', '#1f5f86', flat, '#2f8fb5'),
      beach: G('#efd9a0', '#c9a066', flat, '#35b0c0'),
      underwater: G('#d8c48a', '#3a7a8a', (X, Y) => Math.floor(nz.n2(X / 5, Y / 5) * 3 * back(X, Y))),
      city: G('#5a6072', '#3a3f50', flat),
      datacentre: G('#24405f', '#122438', flat),
      space: G('#8d86a8', '#5a5276', (X, Y) => Math.floor(nz.n2(X / 6, Y / 6) * 3 * back(X, Y))),
      moonsurface: G('#b0aabf', '#6f6886', (X, Y) => Math.floor(nz.n2(X / 5, Y / 5) * 3 * back(X, Y))),
      mars: G('#c9683c', '#8a3f2a', (X, Y) => Math.floor(nz.ridge(X / 8, Y / 8, 2) * 4 * back(X, Y))),
      desert: G('#e8bf78', '#b9824a', (X, Y) => Math.floor(nz.n2(X / 7, Y / 7) * 4 * back(X, Y))),
      pyramid: G('#e8bf78', '#b9824a', flat),
      snow: G('#f4f9ff', '#a9c3dc', (X, Y) => Math.floor(nz.n2(X / 7, Y / 7) * 4 * back(X, Y))),
      volcano: G('#4a3a40', '#2a1e26', (X, Y) => Math.floor(back(X, Y) ** 1.3 * 14)),
      clouds: G('#fbfdff', '#cfdff2', (X, Y) => Math.floor(nz.n2(X / 4, Y / 4) * 3)),
      library: G('#8a5a38', '#5a3622', flat),
      cafe: G('#b5784a', '#6b4028', flat),
      stage: G('#3a2a5c', '#21163c', flat),
      cyber: G('#12305a', '#0b1c38', flat),
      japan: G('#8fbf6a', '#7a5a44', (X, Y) => Math.floor(nz.n2(X / 8, Y / 8) * 2 * back(X, Y))),
    }
    const g0 = grounds[set] ?? present(grounds.meadow)
    // soft shadow of the floating island
    {
      const [t, y] = borrowCanvas(w >> 3, h >> 3)
      y.scale(1 / 8, 1 / 8)
      y.fillStyle = css(pal.near, 0.7)
      y.beginPath()
      y.ellipse(ox, oy + N * U + 70, N * U * 0.82, 34, 0, 0, 7)
      y.fill()
      const [t2, y2] = borrowCanvas(w >> 3, h >> 3)
      y2.filter = 'blur(5px)'
      y2.drawImage(t, 0, 0)
      x.globalAlpha = 0.6
      x.drawImage(t2, 0, 0, w, h)
      x.globalAlpha = 1
    }
    // clouds or stars behind
    if (pal.night) {
      x.fillStyle = '#fff'
      for (let i = 0; i < 90; i++) {
        x.globalAlpha = r.range(0.2, 0.9)
        const q = r.range(1.5, 4)
        x.fillRect(r.range(0, w), r.range(0, h * 0.7), q, q)
      }
      x.globalAlpha = 1
    }
    for (let i = 0; i < 5; i++) {
      const X = r.chance(0.5) ? r.range(-16, -9) : r.range(9, 16)
      const Z = r.range(-1, 9)
      const cw = mix(hex('#ffffff'), pal.sky[2], 0.25)
      for (let k = 0; k < 5; k++) cube(13 + X + k, 13 - X + r.int(0, 1), Z + (k === 2 ? 0.6 : 0), cw, 1, 1.4)
    }
    const slab = 3.2
    for (const flip of [0, 1] as const) {
      for (let k = 0; k < N; k++) {
        const X = flip ? N - 1 : k
        const Y = flip ? k : N - 1
        const dep = slab + 1.6 * nz.n2(k / 3, flip * 9) + (1 - Math.abs(k - N / 2) / (N / 2)) * 2.4
        cube(X, Y, -dep, g0.side, dep, 1, flip ? 4 : 2)
        cube(X, Y, -1, g0.top, 1, 1, flip ? 4 : 2)
      }
    }
    const hx = Math.floor(N * 0.6)
    const hy = Math.floor(N * 0.62)
    // hero as voxels: its picture in big pixels, given depth
    const [cut] = cutout(s, { form: 0.8, glow: false, skip: (_l, q) => !!q.overlay })
    let bx0 = w
    let by0 = h
    let bx1 = 0
    let by1 = 0
    for (const l of s.layers)
      if (l.kind === 'subject')
        for (const sh of l.shapes)
          if (!sh.overlay && !sh.glow && (!sh.grad || !sh.overlay)) {
            const [a, b, e, f] = sh.path.getBounds()
            bx0 = Math.min(bx0, a)
            by0 = Math.min(by0, b)
            bx1 = Math.max(bx1, e)
            by1 = Math.max(by1, f)
          }
    {
      const half = (by1 - by0) * 0.8
      if (bx1 - bx0 > half * 2.2) {
        bx0 = Math.max(bx0, s.focus.x - half)
        bx1 = Math.min(bx1, s.focus.x + half)
      }
    }
    bx0 = Math.max(0, bx0)
    by0 = Math.max(0, by0)
    bx1 = Math.min(w, bx1)
    by1 = Math.min(h, by1)
    const bw = Math.max(8, bx1 - bx0)
    const bh = Math.max(8, by1 - by0)
    const v = 0.43
    const rows = Math.max(6, Math.round(Math.min(46, (52 * bh) / bw)))
    const cols = Math.max(6, Math.round((rows * bw) / bh))
    const [, sy] = borrowCanvas(cols, rows)
    sy.imageSmoothingQuality = 'high'
    sy.drawImage(cut, bx0, by0, bw, bh, 0, 0, cols, rows)
    const sd = sy.getImageData(0, 0, cols, rows).data
    const prop = (X: number, Y: number, Z: number) => {
      const k = r.next()
      const leaf =
        pal.name === 'autumn'
          ? hex('#d9762c')
          : pal.name === 'blossom'
            ? hex('#f2a3bb')
            : mix(hex('#3f8a4a'), pal.far, 0.15)
      if (set === 'city') {
        const hgt = r.int(3, 10)
        const col = mix(
          r.pick([hex('#8fa3bd'), hex('#c98a6a'), hex('#6f7f9a'), hex('#d9c7a8')]),
          pal.sky[0],
          0.25,
        )
        cube(X, Y, Z, col, hgt, 2)
        for (let f = 0; f < hgt - 0.5; f += 1)
          for (let q = 0; q < 2; q++) {
            if (r.chance(0.65)) {
              const p1 = iso(X + 0.28 + q * 0.9, Y + 2, Z + f + 0.35)
              const p2 = iso(X + 0.75 + q * 0.9, Y + 2, Z + f + 0.35)
              x.fillStyle = css(pal.night ? hex('#ffe09a') : mix(pal.sky[2], hex('#ffffff'), 0.5))
              x.beginPath()
              x.moveTo(...p1)
              x.lineTo(...p2)
              x.lineTo(p2[0], p2[1] - 8)
              x.lineTo(p1[0], p1[1] - 8)
              x.fill()
            }
            if (r.chance(0.5)) {
              const p1 = iso(X + 2, Y + 0.3 + q * 0.9, Z + f + 0.35)
              const p2 = iso(X + 2, Y + 0.75 + q * 0.9, Z + f + 0.35)
              x.fillStyle = css(pal.night ? hex('#f5b95a') : pal.sky[1])
              x.beginPath()
              x.moveTo(...p1)
              x.lineTo(...p2)
              x.lineTo(p2[0], p2[1] - 8)
              x.lineTo(p1[0], p1[1] - 8)
              x.fill()
            }
          }
        return
      }
      if (set === 'datacentre' || set === 'cyber') {
        const hgt = set === 'cyber' ? r.int(1, 5) : 6
        cube(X, Y, Z, hex('#1f3350'), hgt, 1.7)
        for (let f = 0; f < hgt * 2 - 1; f++) {
          const p1 = iso(X + 0.2, Y + 1.7, Z + f * 0.5 + 0.35)
          const p2 = iso(X + 1.5, Y + 1.7, Z + f * 0.5 + 0.35)
          const t = r.next()
          const e: Point = [p1[0] + (p2[0] - p1[0]) * t, p1[1] + (p2[1] - p1[1]) * t]
          x.fillStyle = css(r.pick([pal.accent, pal.accent2, hex('#7df29a')]))
          x.fillRect(e[0], e[1] - 3, 7, 3)
        }
        return
      }
      if (set === 'library') {
        cube(X, Y, Z, hex('#5e3a24'), 5, 1.6)
        for (let f = 0; f < 4; f++)
          for (let q = 0; q < 5; q++) {
            const p = iso(X + 0.15 + q * 0.28, Y + 1.6, Z + 0.4 + f * 1.2)
            x.fillStyle = css(r.pick(['#c0392b', '#2e86ab', '#e0a030', '#4a8c5a', '#8a5a9a'].map(hex)))
            x.fillRect(p[0], p[1] - 11, 3.4, 11)
          }
        return
      }
      if (set === 'underwater') {
        const col = r.pick([pal.accent, hex('#e0567a'), hex('#3fae8a'), pal.accent2, hex('#9a6bd0')])
        const hgt = r.int(2, 5)
        for (let f = 0; f < hgt; f++) cube(X + (f % 2) * 0.3, Y, Z + f, col, 1, 0.8)
        return
      }
      if (['desert', 'pyramid', 'mars'].includes(set)) {
        if (set === 'desert' && k < 0.6) {
          const cg = hex('#4f9a5a')
          cube(X, Y, Z, cg, 3, 0.8)
          cube(X + 0.8, Y, Z + 1.2, cg, 1.2, 0.6)
          cube(X - 0.6, Y, Z + 1.6, cg, 1, 0.6)
        } else if (set === 'pyramid') {
          for (let f = 0; f < 5; f++)
            cube(X - 2 + f * 0.5, Y - 2 + f * 0.5, Z + f * 0.8, hex('#e0b468'), 0.8, 5 - f)
        } else cube(X, Y, Z, g0.side, r.int(1, 2), 1.2)
        return
      }
      if (['space', 'moonsurface', 'volcano'].includes(set)) {
        cube(X, Y, Z, tone(g0.side, -0.02), r.range(0.6, 2), 1.3)
        return
      }
      if (set === 'stage' || set === 'cafe') {
        cube(X, Y, Z, r.pick([pal.accent, pal.accent2, hex('#2a2038')]), r.range(1, 3), 1.5)
        return
      }
      if (set === 'clouds' || set === 'sea') return
      if (set === 'beach') {
        for (let f = 0; f < 4; f++) cube(X + f * 0.15, Y, Z + f, hex('#8a6238'), 1, 0.6)
        for (const [a, b] of [
          [-1.4, 0],
          [1.4, 0],
          [0, -1.4],
          [0, 1.4],
          [0, 0],
        ] as Point[])
          cube(X + 0.6 + a, Y + b, Z + 4, hex('#3f9a55'), 0.5, 1.3)
        return
      }
      // trees
      const snow = set === 'snow'
      cube(X + 0.3, Y + 0.3, Z, hex('#6b4526'), 1.4, 0.6)
      if (set === 'mountains' || snow || k < 0.4)
        for (let f = 0; f < 4; f++) {
          const q = 2 - f * 0.45
          cube(
            X + 0.6 - q / 2,
            Y + 0.6 - q / 2,
            Z + 1.2 + f * 0.8,
            snow && f > 1 ? hex('#f4f9ff') : tone(leaf, -0.04 + f * 0.015),
            0.8,
            q,
          )
        }
      else {
        cube(X - 0.4, Y - 0.4, Z + 1.4, leaf, 1.8, 2)
        cube(X, Y, Z + 3.2, tone(leaf, 0.04), 0.9, 1.2)
      }
    }
    const draw = (X: number, Y: number) => {
      const z = g0.hgt(X, Y)
      let top = g0.top
      if (g0.water && (set === 'sea' || X + Y > N * 1.35))
        top = tone(g0.water, 0.04 * Math.sin(X * 1.7 + Y * 0.9))
      if (set === 'mountains' && z > 7) top = hex('#f2f7fb')
      else if (set === 'mountains' && z > 3) top = hex('#8d8f96')
      if (set === 'volcano' && z > 10) top = hex('#ff7a24')
      if (set === 'cyber' && (X % 4 === 0 || Y % 4 === 0)) top = mix(pal.accent2, top, 0.45)
      if (set === 'city' && (X === 13 || Y === 13)) top = tone(top, 0.09)
      if (set === 'datacentre' && (X + Y) % 2) top = tone(top, 0.03)
      if (set === 'cafe' && (X + Y) % 2) top = tone(top, 0.06)
      const j = (nz.n2(X * 3.1, Y * 2.7) - 0.5) * 0.05
      cube(
        X,
        Y,
        z - 0.001 - (z > 0 ? z : 0),
        z > 3 && set === 'mountains' ? hex('#7d8088') : tone(top, j),
        Math.max(0.02, z + 0.02),
        1,
        z > 0 ? 7 : 1,
      )
      return z
    }
    const heroAt = () => {
      const D = 5
      const Wv = cols * v
      const x0 = hx + 1 - Wv / 2 + 1
      const y0 = hy + Wv * 0.0
      {
        x.fillStyle = css(pal.near, 0.28)
        const p = [
          iso(x0, y0 - 0.5, 0.03),
          iso(x0 + Wv, y0 - 0.5, 0.03),
          iso(x0 + Wv, y0 + D * v + 0.9, 0.03),
          iso(x0, y0 + D * v + 0.9, 0.03),
        ]
        x.beginPath()
        p.forEach((q, i) => (i ? x.lineTo(...q) : x.moveTo(...q)))
        x.fill()
      }
      const solid = (i: number, j: number) =>
        i >= 0 && j >= 0 && i < cols && j < rows && (sd[(j * cols + i) * 4 + 3] ?? 0) > 120
      for (let j = rows - 1; j >= 0; j--)
        for (let i = 0; i < cols; i++) {
          if (!solid(i, j)) continue
          const q = (j * cols + i) * 4
          const col: Rgb = [sd[q] ?? 0, sd[q + 1] ?? 0, sd[q + 2] ?? 0]
          const X = x0 + i * v
          const Z = (rows - 1 - j) * v
          const top = !solid(i, j - 1)
          const right = !solid(i + 1, j)
          const Y = y0
          const A = (px: number, py: number, pz: number) => iso(px, py, pz)
          const face = (pts: Point[], k: Rgb) => {
            x.fillStyle = x.strokeStyle = css(k)
            x.lineWidth = 0.6
            x.beginPath()
            pts.forEach((p, n) => (n ? x.lineTo(...p) : x.moveTo(...p)))
            x.closePath()
            x.fill()
            x.stroke()
          }
          const y1 = Y + D * v
          if (right)
            face(
              [A(X + v, Y, Z + v), A(X + v, y1, Z + v), A(X + v, y1, Z), A(X + v, Y, Z)],
              mix(tone(col, -0.14), pal.sky[0], 0.15),
            )
          if (top)
            face(
              [A(X, Y, Z + v), A(X + v, Y, Z + v), A(X + v, y1, Z + v), A(X, y1, Z + v)],
              tone(mix(col, pal.sun, 0.1), 0.07),
            )
          face(
            [A(X, y1, Z + v), A(X + v, y1, Z + v), A(X + v, y1, Z), A(X, y1, Z)],
            tone(col, (pal.night ? 0.07 : 0.03) + ((i * 7 + j * 13) % 3) * 0.008, 1.08),
          )
        }
    }
    const clear = Math.ceil((cols * v) / 2) + 1
    for (let d = 0; d <= 2 * (N - 1); d++)
      for (let X = Math.max(0, d - N + 1); X <= Math.min(N - 1, d); X++) {
        const Y = d - X
        const z = draw(X, Y)
        const far = X + Y < (hx + hy) * 0.8 || !s.layers.some((l) => l.kind === 'subject')
        const nearHero = Math.abs(X - hx - 1) < clear && Y > hy - 4 && Y < hy + 6
        const dense =
          set === 'forest'
            ? 0.34
            : set === 'city'
              ? 0.6
              : set === 'datacentre'
                ? 0.7
                : set === 'library'
                  ? 0.6
                  : 0.13
        const slot =
          set === 'city'
            ? X % 3 === 1 && Y % 3 === 1
            : set === 'datacentre'
              ? X % 4 === 0 && Y % 2 === 0
              : set === 'library'
                ? Y % 4 === 0 && X % 2 === 0
                : true
        if (
          slot &&
          X > 0 &&
          Y > 0 &&
          X < N - 2 &&
          Y < N - 2 &&
          !nearHero &&
          z < 6 &&
          (far || X < 4 || Y < 4) &&
          r.chance(set === 'pyramid' ? 0.012 : dense)
        )
          prop(X, Y, z)
        if (
          !nearHero &&
          z < 3 &&
          [
            'meadow',
            'mountains',
            'forest',
            'japan',
            'beach',
            'moonsurface',
            'mars',
            'desert',
            'snow',
            'underwater',
          ].includes(set) &&
          r.chance(0.16)
        ) {
          const q = r.range(0.18, 0.32)
          const px2 = X + r.next() * 0.6
          const py2 = Y + r.next() * 0.6
          cube(
            px2,
            py2,
            z,
            ['meadow', 'japan', 'forest', 'mountains'].includes(set)
              ? r.pick([pal.accent, pal.accent2, hex('#fff6ea'), tone(g0.top, -0.1), tone(g0.top, 0.06)])
              : tone(g0.side, 0.03),
            q * 1.2,
            q,
          )
        }
      }
    if (s.layers.some((l) => l.kind === 'subject')) heroAt()
    addBloom(x, c, 0.28, 8)
    addVignette(x, w, h, mix(pal.near, pal.sky[0], 0.6), 0.3)
    return c
  },
}
