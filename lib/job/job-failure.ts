/** How a job ends when there is no card: the guest's idea was refused, or we gave up. */
type Ending = 'blocked' | 'failed'

const notYou = 'This one did not work, and it was not you. Your turn is back.'

/**
 * Everything that can go wrong with a job, with the answer to "try again?", how the job ends if it does not
 * (or no longer) help, and the sentence the guest reads.
 */
export const jobFailures = {
  PROMPT_BLOCKED: [
    false,
    'blocked',
    'The picture maker passed on this one. Your words are still here, and you still have your turn.',
  ],
  PICTURE_BLOCKED: [
    false,
    'blocked',
    'That one came out wrong, so we kept it back. Same words again, or new ones?',
  ],
  MODEL_RETIRED: [
    false,
    'failed',
    'The picture maker has left the building, and it was not you. The crew knows; your turn is back.',
  ],
  MODEL_NO_ACCESS: [
    false,
    'failed',
    'The picture maker is not ready yet, and it was not you. The crew knows; your turn is back.',
  ],
  MODEL_UNKNOWN: [
    false,
    'failed',
    'The picture maker is not ready yet, and it was not you. The crew knows; your turn is back.',
  ],
  MODEL_REJECTED: [false, 'failed', notYou],
  MODEL_BUSY: [true, 'failed', 'The picture maker is very busy. Your turn is back; try again in a minute.'],
  MODEL_UNAVAILABLE: [
    true,
    'failed',
    'The picture maker did not answer. Your turn is back; try again in a minute.',
  ],
  MODEL_TIMEOUT: [
    true,
    'failed',
    'The picture maker took too long. Your turn is back; try again in a minute.',
  ],
  MODEL_EMPTY: [true, 'failed', notYou],
  PICTURE_UNREADABLE: [true, 'failed', notYou],
  SPEND_LIMIT: [
    false,
    'failed',
    'That was the last card we could make today. Your turn is back; see you tomorrow.',
  ],
  WORKER_LOST: [true, 'failed', notYou],
  INTERNAL: [true, 'failed', notYou],
} as const satisfies Record<string, readonly [retry: boolean, ending: Ending, message: string]>

export type JobFailureCode = keyof typeof jobFailures

/** Failures that say something of the model, not of one guest's words: enough of them send the artist into a break. */
export function isModelTrouble(code: JobFailureCode): boolean {
  return code.startsWith('MODEL_') && code !== 'MODEL_REJECTED'
}

/** Thrown inside the worker; says whether the same job may succeed later. */
export class JobFailure extends Error {
  readonly code: JobFailureCode
  readonly retry: boolean
  readonly ending: Ending
  /** For the guest; `message` is for the operator. */
  readonly guestMessage: string

  constructor(code: JobFailureCode, operatorMessage: string, options?: ErrorOptions) {
    super(operatorMessage, options)
    const [retry, ending, guestMessage] = jobFailures[code]
    this.name = 'JobFailure'
    this.code = code
    this.retry = retry
    this.ending = ending
    this.guestMessage = guestMessage
  }
}

/** Anything thrown, as a failure with an answer; what we did not foresee is worth another try. */
export function toJobFailure(error: unknown): JobFailure {
  if (error instanceof JobFailure) return error
  const operatorMessage =
    error instanceof Error ? `${error.name}: ${error.message}` : 'Something not an error was thrown'
  return new JobFailure('INTERNAL', operatorMessage, { cause: error })
}
