import { present } from './present'

/** Seeded randomness. Everything in a picture comes from one of these; nothing calls Math.random. */
export function hashText(text: string): number {
  let h = 0x811c9dc5
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193)
  h ^= h >>> 16
  h = Math.imul(h, 0x85ebca6b)
  h ^= h >>> 13
  h = Math.imul(h, 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}

export class Random {
  private s: number
  constructor(seed: number) {
    this.s = seed >>> 0
  }
  /** mulberry32 */
  next(): number {
    this.s = (this.s + 0x6d2b79f5) >>> 0
    let t = this.s
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  range(a: number, b: number) {
    return a + (b - a) * this.next()
  }
  int(a: number, b: number) {
    return Math.floor(this.range(a, b + 1))
  }
  chance(p: number) {
    return this.next() < p
  }
  pick<T>(list: readonly T[]): T {
    return present(list[Math.floor(this.next() * list.length)])
  }
  gauss() {
    return (this.next() + this.next() + this.next() - 1.5) / 1.5
  }
  /** An independent stream, so that a change in one motif does not reshuffle the rest of the picture. */
  fork(name: string) {
    return new Random((hashText(name) ^ Math.imul(this.s, 0x9e3779b1)) >>> 0)
  }
}
