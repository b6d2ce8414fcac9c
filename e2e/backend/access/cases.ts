import type { Verdict } from '../graphql'
import type { Caller } from './callers'
import type { OwnRecords } from './own-records'

/** One call of an operation, on fresh records of kiosk A. */
export interface Case {
  readonly call: (own: OwnRecords) => string
  /** What is not named here must be denied. */
  readonly expected: Partial<Record<Caller, Verdict>>
}

/**
 * The cases of one file of `amplify/data`, by the operation's name. A second case of the same operation adds to its
 * name after a comma: `getEvent, operator fields`.
 */
export interface AccessCases {
  readonly queries: Readonly<Record<string, Case>>
  readonly mutations: Readonly<Record<string, Case>>
}

export const everyKiosk = (verdict: Verdict) => ({ kioskA: verdict, kioskB: verdict })
