import { hex,mix,tone } from '../colour'
import { type Point,ellipse,limb,polygon,rect,smooth } from '../scene/paths'
import type { Stage } from '../scene/stage'

const { PI, cos, sin } = Math

export function addRainbow(s: Stage) {
  const { w, h, focusX } = s
  const p = s.layer('rainbow', 'light', 0.1)
  const cols = ['#ff5d5d', '#ff9d4d', '#ffe04d', '#6fd66f', '#5bb8f0', '#8a7af0'].map(hex)
  const cx = focusX < w / 2 ? w * 0.62 : w * 0.38
  cols.forEach((c, i) =>
    p.line(
      smooth(
        Array.from({ length: 24 }, (_, k): Point => {
          const a = PI + (k / 23) * PI
          const r = h * (0.66 - i * 0.03)
          return [cx + r * 1.15 * cos(a), h * 0.86 + r * sin(a)]
        }),
        false,
      ),
      mix(c, s.pal.sky[2], 0.25),
      h * 0.031,
      { alpha: 0.72, detail: false },
    ),
  )
}

/** Large dark leaves in the corners: the viewer stands somewhere, looking in. */
export function addFrame(s: Stage, kind: 'leaf' | 'reed') {
  const { rng, w, h, pal } = s
  const p = s.layer('frame', 'fx', 1)
  const c = mix(pal.near, pal.dark, 0.25)
  for (const side of [-1, 1]) {
    const x0 = side < 0 ? -20 : w + 20
    if (kind === 'leaf')
      for (let i = 0; i < 7; i++) {
        const a = -0.15 - i * 0.22
        const L = rng.range(120, 235)
        const y = h + 24
        const ex = x0 - side * L * cos(a)
        const ey = y + L * sin(a)
        p.fill(limb([
          [x0, y], [(x0 + ex) / 2, (y + ey) / 2 - L * 0.12], [ex, ey + L * 0.08],
        ], [6, L * 0.2, 1]), tone(c, rng.range(-0.015, 0.035)), 0.3)
      }
    else
      for (let i = 0; i < 34; i++) {
        const x = x0 - side * rng.next() ** 1.6 * 250
        const L = rng.range(60, 150) * (1 - Math.abs(x - x0) / 330)
        const lean = rng.gauss() * L * 0.5 - side * L * 0.25
        p.fill(limb([
          [x, h + 12], [x + lean * 0.3, h - L * 0.6], [x + lean, h - L],
        ], [7, 5, 0.6]), tone(c, rng.range(-0.02, 0.05)), 0.2)
      }
  }
}

export function addMotes(s: Stage, n: number, c = mix(s.pal.accent2, hex('#ffffff'), 0.3)) {
  const p = s.layer('motes', 'fx', 1)
  for (let i = 0; i < n; i++) {
    const r = 1 + s.rng.next() ** 2 * 3.4
    p.glow(ellipse(s.rng.range(0, s.w), s.rng.range(s.h * 0.2, s.h), r), c, r * 1.4, {
      alpha: s.rng.range(0.4, 0.95),
      detail: true,
    })
  }
}

export function addPetals(s: Stage, n: number) {
  const p = s.layer('petals', 'fx', 1)
  for (let i = 0; i < n; i++)
    p.mark(
      ellipse(
        s.rng.range(0, s.w),
        s.rng.range(0, s.h),
        s.rng.range(3, 8),
        s.rng.range(2, 4),
        s.rng.range(0, 3),
      ),
      s.rng.pick([hex('#f9c4d1'), hex('#fde2e8')]),
      { alpha: 0.9 },
    )
}

export function addConfetti(s: Stage, n: number) {
  const p = s.layer('confetti', 'fx', 1)
  for (let i = 0; i < n; i++)
    p.at(s.rng.range(0, s.w), s.rng.range(0, s.h * 0.8), s.rng.range(0.6, 1.4), s.rng.range(0, 3)).mark(
      rect(-5, -3, 10, 6),
      s.rng.pick([s.pal.accent, s.pal.accent2, hex('#fff6ea'), hex('#7fd1e0')]),
      { alpha: 0.9 },
    )
}

export function addRain(s: Stage, n: number) {
  const p = s.layer('rain', 'fx', 1)
  for (let i = 0; i < n; i++) {
    const x = s.rng.range(0, s.w)
    const y = s.rng.range(-20, s.h)
    const l = s.rng.range(16, 46)
    p.line(polygon([[x, y], [x - l * 0.24, y + l]], false), hex('#dcefff'), s.rng.range(0.8, 1.8), { alpha: 0.45 })
  }
}

export function addSnowfall(s: Stage, n: number) {
  const F = s.layer('flakes', 'fx', 1)
  for (let i = 0; i < n; i++)
    F.mark(ellipse(s.rng.range(0, s.w), s.rng.range(0, s.h), 1 + s.rng.next() ** 3 * 5), hex('#ffffff'), {
      alpha: s.rng.range(0.4, 0.95),
    })
}

export function addLightning(s: Stage) {
  const p = s.layer('lightning', 'light', 0.1)
  for (let k = 0; k < 2; k++) {
    let x = s.rng.range(0.1, 0.9) * s.w
    let y = 0
    const pts: Point[] = [[x, y]]
    while (y < s.horizon) {
      y += s.rng.range(24, 60)
      x += s.rng.gauss() * 46
      pts.push([x, y])
    }
    p.line(polygon(pts, false), hex('#fff7d0'), 4, { glow: 8, detail: false })
    p.line(polygon(pts, false), hex('#ffffff'), 2)
  }
}
