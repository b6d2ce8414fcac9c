/** Lets so many work at the same time, for each name; others wait their turn, first come, first served. */
export interface Turns {
  /** A promise to wait for, or nothing when there is room. */
  take(name: string): Promise<void> | undefined
  giveBack(name: string): void
}

export function createTurns(atOnce: number): Turns {
  const taken = new Map<string, number>()
  const waiting = new Map<string, (() => void)[]>()
  return {
    take: (name) => {
      const count = taken.get(name) ?? 0
      if (count < atOnce) {
        taken.set(name, count + 1)
        return undefined
      }
      const turn = Promise.withResolvers<void>()
      waiting.set(name, [...(waiting.get(name) ?? []), turn.resolve])
      // The turn is handed over: the count stays as it is.
      return turn.promise
    },
    giveBack: (name) => {
      const [next, ...others] = waiting.get(name) ?? []
      waiting.set(name, others)
      if (next === undefined) taken.set(name, (taken.get(name) ?? 1) - 1)
      else next()
    },
  }
}
