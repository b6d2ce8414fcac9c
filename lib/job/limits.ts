/** A worker is stopped after this; everything it waits for must end sooner. */
export const WORKER_TIMEOUT_SECONDS = 90

/** One model call; Stability Core usually answers in 3 to 5 s, Ultra may take half a minute. */
export const MODEL_TIMEOUT_MS = 60_000

/** Workers that paint at the same time: the account's model quota decides. */
export const WORKER_CONCURRENCY = 2

/** AWS Lambda's guide: at least six times the function's timeout, so that a slow batch is not delivered twice. */
export const VISIBILITY_TIMEOUT_SECONDS = 6 * WORKER_TIMEOUT_SECONDS

/** Deliveries before a message is set aside; the last one marks the job failed. */
export const MAX_DELIVERIES = 3

export const DEAD_LETTER_RETENTION_DAYS = 14

/** A claim lasts this long and is renewed while the worker lives. */
export const LEASE_MS = 15_000
export const LEASE_RENEWAL_MS = 5_000

/** The finished art; the models give other sizes, the worker crops. */
export const ART_WIDTH = 1280
export const ART_HEIGHT = 720

/** How long a signed picture URL works. */
export const CARD_IMAGE_URL_SECONDS = 300
