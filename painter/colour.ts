import { present } from './present'

/** Colours are RGB triples; every blend happens in OKLab, so mixes stay clean instead of going grey. */
export type Rgb = readonly [number, number, number]

export const hex = (s: string): Rgb => {
  const n = parseInt(s.slice(1), 16)
  return s.length === 4
    ? [((n >> 8) & 15) * 17, ((n >> 4) & 15) * 17, (n & 15) * 17]
    : [(n >> 16) & 255, (n >> 8) & 255, n & 255]
}

export const css = (c: Rgb, a = 1) => `rgba(${c[0] | 0},${c[1] | 0},${c[2] | 0},${a.toFixed(3)})`

const toLinear = (v: number) => {
  v /= 255
  return v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4
}

const fromLinear = (v: number) =>
  255 * Math.max(0, Math.min(1, v <= 0.0031308 ? v * 12.92 : 1.055 * v ** (1 / 2.4) - 0.055))

export function toLab([r, g, b]: Rgb): [number, number, number] {
  const R = toLinear(r)
  const G = toLinear(g)
  const B = toLinear(b)
  const l = Math.cbrt(0.4122214708 * R + 0.5363325363 * G + 0.0514459929 * B)
  const m = Math.cbrt(0.2119034982 * R + 0.6806995451 * G + 0.1073969566 * B)
  const s = Math.cbrt(0.0883024619 * R + 0.2817188376 * G + 0.6299787005 * B)
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ]
}

export function fromLab(L: number, A: number, B: number): Rgb {
  const l = (L + 0.3963377774 * A + 0.2158037573 * B) ** 3
  const m = (L - 0.1055613458 * A - 0.0638541728 * B) ** 3
  const s = (L - 0.0894841775 * A - 1.291485548 * B) ** 3
  return [
    fromLinear(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    fromLinear(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    fromLinear(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ]
}

export function mix(a: Rgb, b: Rgb, t: number): Rgb {
  if (t <= 0) return a
  if (t >= 1) return b
  const p = toLab(a)
  const q = toLab(b)
  return fromLab(p[0] + (q[0] - p[0]) * t, p[1] + (q[1] - p[1]) * t, p[2] + (q[2] - p[2]) * t)
}

export const lightness = (c: Rgb) => toLab(c)[0]

/** Move lightness by d and multiply chroma by k. */
export function tone(c: Rgb, d: number, k = 1): Rgb {
  const [L, A, B] = toLab(c)
  return fromLab(Math.max(0, Math.min(1, L + d)), A * k, B * k)
}

export function ramp(stops: readonly Rgb[], t: number): Rgb {
  const x = Math.max(0, Math.min(0.9999, t)) * (stops.length - 1)
  const i = Math.floor(x)
  return mix(present(stops[i]), stops[i + 1] ?? present(stops[i]), x - i)
}
