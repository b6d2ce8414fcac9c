/** A colour in OKLCH: lightness 0 to 1, chroma from 0, hue in degrees. */
export interface Oklch {
  lightness: number
  chroma: number
  hue: number
}

/** sRGB of a colour between two others, the way CSS mixes `oklch()` colours in a gradient; channels from 0 to 255. */
export function mixedRgb(from: Oklch, to: Oklch, share: number): number[] {
  const flat = ({ lightness, chroma, hue }: Oklch) => {
    const angle = (hue * Math.PI) / 180
    return [lightness, chroma * Math.cos(angle), chroma * Math.sin(angle)] as const
  }
  const [one, other] = [flat(from), flat(to)]
  const between = (axis: 0 | 1 | 2) => one[axis] + (other[axis] - one[axis]) * share
  const [lightness, a, b] = [between(0), between(1), between(2)]
  const hue = (Math.atan2(b, a) * 180) / Math.PI
  return linearRgb({ lightness, chroma: Math.hypot(a, b), hue }).map(channelByte)
}

/** Hex for what cannot read `oklch()`. */
export function oklchHex(colour: Oklch): string {
  return `#${linearRgb(colour).map(channelHex).join('')}`
}

/**
 * Linear sRGB channels, 0 to 1 (outside of it for colours that no screen shows).
 * Matrices: Björn Ottosson, "A perceptual color space for image processing", 2020.
 */
export function linearRgb({ lightness, chroma, hue }: Oklch): [red: number, green: number, blue: number] {
  const angle = (hue * Math.PI) / 180
  const [a, b] = [chroma * Math.cos(angle), chroma * Math.sin(angle)]
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ]
}

/** Shorthand for tables of colours. */
export function foilColour(lightness: number, chroma: number, hue: number): string {
  return oklchHex({ lightness, chroma, hue })
}

/** Reads `oklch(L C H)` and `#rrggbb`; `undefined` for any other way to write a colour. */
export function parseColour(css: string): Oklch | undefined {
  const written = /^oklch\(\s*([\d.]+)(%?)\s+([\d.]+)\s+([\d.]+)(?:deg)?\s*\)$/i.exec(css.trim())
  if (written) {
    const [, lightness, percent, chroma, hue] = written
    return { lightness: Number(lightness) / (percent ? 100 : 1), chroma: Number(chroma), hue: Number(hue) }
  }
  const hex = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(css.trim())
  if (!hex) return undefined
  const [red = 0, green = 0, blue = 0] = hex.slice(1).map((pair) => parseInt(pair, 16))
  return rgbOklch(red, green, blue)
}

/** OKLCH of an sRGB colour with channels from 0 to 255. */
function rgbOklch(red: number, green: number, blue: number): Oklch {
  const [r = 0, g = 0, b = 0] = [red, green, blue].map((value) => linearChannel(value / 255))
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
  const a = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s
  const bee = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s
  return {
    lightness: 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    chroma: Math.hypot(a, bee),
    hue: ((Math.atan2(bee, a) * 180) / Math.PI + 360) % 360,
  }
}

function linearChannel(value: number): number {
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
}

function channelHex(linear: number): string {
  return channelByte(linear).toString(16).padStart(2, '0')
}

function channelByte(linear: number): number {
  const clipped = Math.min(1, Math.max(0, linear))
  const value = clipped <= 0.0031308 ? 12.92 * clipped : 1.055 * clipped ** (1 / 2.4) - 0.055
  return Math.round(value * 255)
}
