import type { ServiceCall } from './call-observer'

/** One thing that an invocation works on: what it was called for, or a message that it has received itself. */
export interface Work {
  readonly label: string | undefined
  /** A call has named it: it is being worked on, and not only received. */
  isBegun: boolean
  /** The model has answered with a picture that is not stored yet. */
  holdsPicture: boolean
  /** Whether its object is stored. */
  stored: boolean
}

export function newWork(label: string | undefined): Work {
  return { label, isBegun: false, holdsPicture: false, stored: false }
}

/** Which of an invocation's works a call is for: the one that it names, which then is begun, else the last one begun. */
export function workOfCall(works: readonly Work[], { about }: ServiceCall): Work | undefined {
  const named = works.findLast(({ label }) => label !== undefined && about?.includes(label) === true)
  if (named) named.isBegun = true
  return named ?? works.findLast(({ isBegun }) => isBegun) ?? works[0]
}
