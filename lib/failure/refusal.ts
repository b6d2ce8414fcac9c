import { z } from 'zod'
import { optional } from '../schema/optional'
import { type CrewRefusalCode, crewRefusals } from './crew-refusals'

/**
 * Every way the booth says no to a guest, with the answer to "try again?" and the sentence a guest reads.
 * Sentences follow the house voice: what happens next, no blame.
 */
export const refusals = {
  INVALID_REQUEST: [false, 'Something in that request was off. Start again, and it will be fine.'],
  EVENT_NOT_FOUND: [false, 'This booth is not set up yet. Ask the crew.'],
  EVENT_PAUSED: [true, 'Short intermission. Your idea is kept; try again in a moment.'],
  EVENT_CLOSED: [false, 'That was the last card tonight.'],
  VISIT_NOT_FOUND: [false, 'Your turn has ended. Touch to start a new one.'],
  VISIT_ENDED: [false, 'Your turn has ended. Touch to start a new one.'],
  ALLOWANCE_USED: [false, 'That was your last card today. Want another? Ask the crew.'],
  PROMPT_TOO_SHORT: [false, 'Tell us a little more. Three letters or more make a picture.'],
  PROMPT_TOO_LONG: [false, 'That is more than fits. Shorten your idea a little.'],
  NAME_MISSING: [false, 'Put a name on your card. Any name you like.'],
  NAME_TOO_LONG: [false, 'That name is longer than the card. 24 letters fit.'],
  STYLE_UNKNOWN: [false, 'Choose one of the styles shown.'],
  JOB_ID_TAKEN: [false, 'Something in that request was off. Start again, and it will be fine.'],
  JOB_NOT_FOUND: [false, 'We could not find that ticket.'],
  NOT_CANCELLABLE: [false, 'Your card is already being painted, so it stays in the line.'],
  CARD_NOT_READY: [true, 'The card is not ready yet.'],
  CARD_GONE: [false, 'This card has left the stage.'],
  CODE_UNKNOWN: [
    false,
    'No card has that code. Codes work for an hour; the square on the screen works longer.',
  ],
  TOO_MANY_TRIES: [true, 'Many codes were tried just now. Wait a minute, or scan the square on the screen.'],
  LINE_FULL: [true, 'The line is full. Come back in a little while.'],
  ARTIST_RESTING: [true, 'The artist is taking a short break. Your idea is kept; try again in a moment.'],
  SOLD_OUT_TODAY: [false, 'That was the last card we can make today. See you tomorrow.'],
  NOT_APPROVABLE: [false, 'Only a finished card whose guest agreed to the wall can go there.'],
  PRINTING_OFF: [false, 'There is no printer at this booth. Your card is on your phone.'],
  PRINTS_USED_UP: [false, 'All the paper for today is used. Your card is on your phone.'],
  PRINT_NOT_FOUND: [false, 'That card is not in the printer’s line.'],
  PRINT_TAKEN: [false, 'Another station has this print now.'],
  NOT_RETRYABLE: [false, 'Only a card that failed can be tried again.'],
  STAFF_PIN_WRONG: [false, 'That PIN does not open this booth.'],
  STAFF_PIN_LOCKED: [true, 'Too many PINs were tried here. It opens again within ten minutes.'],
  PROMPT_BLOCKED: [false, 'Let’s try other words. Yours are still here, and you still have your turn.'],
  BUSY: [true, 'The booth is very busy. Try again in a moment.'],
} as const satisfies Record<string, readonly [retry: boolean, message: string]>

/** What a guest may be told, in every language that the booth speaks. */
export type GuestRefusalCode = keyof typeof refusals
export type RefusalCode = GuestRefusalCode | CrewRefusalCode

const everyRefusal = { ...refusals, ...crewRefusals }

/**
 * A refusal as it crosses the API: a code, whether the same request may succeed later, a sentence for the guest, and
 * when to come back or which field it is about, where that is known. A code that only a newer backend knows keeps its sentence.
 */
export const Refusal = z.object({
  code: z.string().transform((code): RefusalCode => (isRefusalCode(code) ? code : 'INVALID_REQUEST')),
  retry: z.boolean(),
  message: z.string(),
  until: optional(z.iso.datetime()),
  field: optional(z.string()),
})
export type Refusal = z.infer<typeof Refusal>

function isRefusalCode(code: string): code is RefusalCode {
  return Object.hasOwn(everyRefusal, code)
}

/** Thrown by use cases for expected "no"s; the function's edge turns it into the reply's `refusal`. */
export class RefusalError extends Error {
  readonly refusal: Refusal

  /** `message` takes the place of the code's own sentence where that would say too little. */
  constructor(
    code: RefusalCode,
    options: ErrorOptions & { until?: Date; field?: string; message?: string } = {},
  ) {
    const [retry, usualMessage] = everyRefusal[code]
    const message = options.message ?? usualMessage
    super(`${code}: ${message}`, options)
    this.name = 'RefusalError'
    this.refusal = { code, retry, message, until: options.until?.toISOString(), field: options.field }
  }
}
