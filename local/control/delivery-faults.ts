import type { Disorder, DoubleDelivery } from './fault-request'

/** What a queue asks before it delivers. */
export interface DeliveryFaults {
  /** Whether the messages of this event go out twice; using it up. */
  takeTwice(event: unknown): boolean
  /** Which of so many waiting messages comes next. */
  takeNext(waiting: number): number
}

/** First come, first served, once. */
export const orderlyDelivery: DeliveryFaults = { takeTwice: () => false, takeNext: () => 0 }

interface PlannedDeliveryFaults extends DeliveryFaults {
  plan(fault: DoubleDelivery | Disorder): void
  planned(): readonly (DoubleDelivery | Disorder)[]
  reset(): void
}

/** Keeps the faults of delivery that are still to come. */
export function createDeliveryFaults(labelOf: (event: unknown) => string | undefined): PlannedDeliveryFaults {
  let doubles: DoubleDelivery[] = []
  let disorder: { fault: Disorder; random: () => number } | undefined
  return {
    takeTwice: (event) => {
      const label = labelOf(event)
      const fault = doubles.find((each) => each.label === undefined || each.label === label)
      if (fault === undefined) return false
      doubles = doubles.flatMap((each) => (each === fault ? lessOne(fault) : [each]))
      return true
    },
    takeNext: (waiting) => {
      if (disorder === undefined || waiting === 0) return 0
      const { fault, random } = disorder
      const [rest] = lessOne(fault)
      disorder = rest && { fault: rest, random }
      return Math.floor(random() * waiting)
    },
    plan: (fault) => {
      if (fault.kind === 'deliver-twice') doubles.push(fault)
      else disorder = { fault, random: seededRandom(fault.seed) }
    },
    planned: () => [...doubles, ...(disorder === undefined ? [] : [disorder.fault])],
    reset: () => {
      doubles = []
      disorder = undefined
    },
  }
}

/** The fault as it is after it has struck once: nothing, if that was the last time. */
export function lessOne<Fault extends { readonly times: number }>(fault: Fault): readonly Fault[] {
  return fault.times > 1 ? [{ ...fault, times: fault.times - 1 }] : []
}

/** Numbers from 0 to 1 that follow from the seed (mulberry32). */
function seededRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
