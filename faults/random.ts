/** Numbers from 0 to 1 that follow from a seed (mulberry32), so that a run can be repeated. */
export type Random = () => number

export function createRandom(seed: number): Random {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** A random stream for one part of a run, so that running a part alone draws the same numbers. */
export function randomFor(seed: number, part: string): Random {
  let hash = seed | 0
  for (const character of part) hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193)
  return createRandom(hash)
}

export function between(random: Random, low: number, high: number): number {
  return low + Math.floor(random() * (high - low + 1))
}
