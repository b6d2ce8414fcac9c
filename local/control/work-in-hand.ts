import type { ServiceCall } from './call-observer'

/** One thing that an invocation works on: what it was called for, or a message that it has received itself. */
export interface Work {
  readonly label: string | undefined
  /** The model has answered with a picture that is not stored yet. */
  holdsPicture: boolean
  /** Whether its object is stored. */
  stored: boolean
}

export function newWork(label: string | undefined): Work {
  return { label, holdsPicture: false, stored: false }
}

/** Which of an invocation's works a call is for: the one that it names, else the latest. */
export function workOfCall(works: readonly Work[], { about }: ServiceCall): Work | undefined {
  const isNamed = ({ label }: Work) => label !== undefined && about?.includes(label) === true
  return works.findLast(isNamed) ?? works.at(-1)
}
