import type { JobFailureCode } from '../../../lib/job/job-failure'

/** Why a card did not come, for the crew: what happened, and what to do. */
const failureWords: Record<JobFailureCode, string> = {
  PROMPT_BLOCKED: 'The model passed on the words. The guest writes others.',
  PICTURE_BLOCKED: 'The model kept its picture back. The same words may pass the next time.',
  MODEL_RETIRED: 'The model has ended. Choose another on the event’s page.',
  MODEL_NO_ACCESS: 'The account may not use the model. See model access, or choose another.',
  MODEL_UNKNOWN: 'The booth cannot speak to that model. Choose another on the event’s page.',
  MODEL_REJECTED: 'The model did not take the request. The log says why.',
  MODEL_BUSY: 'The model was busy, or its quota is used up.',
  MODEL_UNAVAILABLE: 'The model did not answer.',
  MODEL_TIMEOUT: 'The model took too long.',
  MODEL_EMPTY: 'The model gave no picture.',
  PICTURE_UNREADABLE: 'The picture could not be read.',
  SPEND_LIMIT: 'The pictures of today are used up. Raise the cap on the event’s page.',
  WORKER_LOST: 'Its workers died over it. The log says why.',
  INTERNAL: 'Something went wrong here. The log says what.',
}
const sentences: Readonly<Record<string, string>> = failureWords

/** A code that only a newer backend knows stands for itself. */
export function wordFailure(code: string): string {
  return sentences[code] ?? code
}
