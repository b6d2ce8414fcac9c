import type { Visit } from '../visit/visit'
import type { Line } from './line'

/** Where an event's line is kept; changes of the line are pushed to waiting kiosks, taken numbers are not. */
export interface LineStore {
  read(eventId: string): Promise<Line | undefined>
  /**
   * The job's number in the line. Numbers rise by one without gaps however many ask at the same time; asking again
   * for the same job gives the same number, until it is settled. `'full'` when the last number is `lastAllowed`.
   */
  takeTicket(eventId: string, jobId: string, lastAllowed: number): Promise<number | 'full'>
  /**
   * A place and a number in one request: stores the visit as it is with the place, then takes the number as `takeTicket`
   * does. `'stopped'`, perhaps between the two, when the visit has changed since it was read, the job has its number
   * already, or the line is full: whoever asks goes on step by step.
   */
  enter(
    visit: { before: Visit; held: Visit },
    jobId: string,
    lastAllowed: number,
  ): Promise<number | 'stopped'>
  /** Ids of jobs whose number was taken a minute ago or longer, and is still remembered. */
  unsettledTickets(eventId: string): Promise<readonly string[]>
  /** These jobs' records have their numbers: the line need not remember them. */
  settleTickets(eventId: string, jobIds: readonly string[]): Promise<void>
  /** The next visitor number, each given once. */
  takeUserNumber(eventId: string): Promise<number>
  /** A worker started this ticket. */
  recordStart(eventId: string, ticket: number): Promise<void>
  /**
   * The card of this ticket took so long to make; and the artist is at work, whatever was before. Kiosks hear of it when
   * the line moves on; at once, if nobody knew a duration or the artist was in trouble.
   */
  recordDuration(eventId: string, ticket: number, processingMs: number): Promise<void>
}

/** Where is kept how the event's model does; on the same row as the line, so that kiosks hear of it. */
export interface ArtistStore {
  /** Counts one more failure in a row. @returns how many there are now. */
  countFailure(eventId: string): Promise<number>
  /** Sends the artist into a break, if it is not in one. `cause` is a code of `lib/job/job-failure.ts`. */
  rest(eventId: string, cause: string, now: Date): Promise<void>
  /** Lets one try begin; false when another had the same thought. `line` is the row as read before. */
  beginTry(line: Line, now: Date): Promise<boolean>
}

/** Where model calls are counted against the event's caps, by one clock for all workers. */
export interface ModelBudget {
  /** Takes one call, unless a cap is reached. Undefined caps do not limit. */
  takeCall(eventId: string, caps: ModelCaps): Promise<'taken' | 'minute-full' | 'day-full'>
  /** Calls taken today (UTC). */
  callsToday(eventId: string): Promise<number>
}

/** The most model calls that an event pays for. */
export interface ModelCaps {
  perMinute?: number | undefined
  perDay?: number | undefined
}
