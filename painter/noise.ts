/** Smooth value noise in 1D and 2D, and fractal sums of it. */
export class Noise {
  constructor(private seed: number) {}
  private at(x: number, y: number) {
    let h = Math.imul(x, 374761393) ^ Math.imul(y, 668265263) ^ this.seed
    h = Math.imul(h ^ (h >>> 13), 1274126177)
    return ((h ^ (h >>> 16)) >>> 0) / 4294967296
  }
  n2(x: number, y: number) {
    const xi = Math.floor(x)
    const yi = Math.floor(y)
    const u = x - xi
    const v = y - yi
    const a = u * u * (3 - 2 * u)
    const b = v * v * (3 - 2 * v)
    const p = this.at(xi, yi)
    const q = this.at(xi + 1, yi)
    const r = this.at(xi, yi + 1)
    const s = this.at(xi + 1, yi + 1)
    return p + (q - p) * a + (r - p) * b + (p - q - r + s) * a * b
  }
  fbm(x: number, y = 0, octaves = 4, gain = 0.5) {
    let sum = 0
    let amp = 1
    let norm = 0
    for (let i = 0; i < octaves; i++) {
      sum += amp * this.n2(x, y + i * 17.3)
      norm += amp
      amp *= gain
      x *= 2
      y *= 2
    }
    return sum / norm
  }
  /** Sharp crests: good for mountains. */
  ridge(x: number, y = 0, octaves = 5) {
    let sum = 0
    let amp = 1
    let norm = 0
    for (let i = 0; i < octaves; i++) {
      sum += amp * (1 - Math.abs(2 * this.n2(x, y + i * 9.1) - 1))
      norm += amp
      amp *= 0.48
      x *= 2.03
      y *= 2
    }
    return sum / norm
  }
}
