/** One model call at most, whatever the model. */
export const LONGEST_MODEL_TIMEOUT_MS = 60_000

/** How long a paid picture is held in hand while the bucket is away. */
export const STORE_PATIENCE_MS = 75_000

/** How long a card that is next may wait for the model's answer to the one before. */
export const PLACE_PATIENCE_MS = 5_000

/** What one card may take in a worker's hand: a wait for its turn, a model call, then the bucket, and some calls around. */
export const LONGEST_CARD_MS = PLACE_PATIENCE_MS + LONGEST_MODEL_TIMEOUT_MS + STORE_PATIENCE_MS + 10_000

/** A worker is stopped after this; it takes no card in hand that could take longer than what is left. */
export const WORKER_TIMEOUT_SECONDS = 2 * (LONGEST_CARD_MS / 1000)

/** Workers that paint at the same time: the account's model quota decides. */
export const WORKER_CONCURRENCY = 2

/** AWS Lambda's guide: at least six times the function's timeout, so that a slow batch is not delivered twice. */
export const VISIBILITY_TIMEOUT_SECONDS = 6 * WORKER_TIMEOUT_SECONDS

/** Deliveries of one message before it is set aside as a dead letter. */
export const MAX_DELIVERIES = 3

/** Times that a worker may take one job before it is given up. */
export const MAX_ATTEMPTS = 3

/** Times that a job may be put off because something else is away; with the delays between, about ten minutes. */
export const MAX_DEFERRALS = 60

/** The one who gives dead letters their end is stopped after this. */
export const DEAD_LETTER_TIMEOUT_SECONDS = 30

export const DEAD_LETTER_RETENTION_DAYS = 14

/** A worker that has not renewed its claim for this long is gone. */
export const LEASE_MS = 15_000
/** Longer than most pictures take, which then need no renewal; two may be missed before the lease runs out. */
export const LEASE_RENEWAL_MS = 6_000

/** A job that did not change for this long is looked at by the sweeper. */
export const SWEEP_AFTER_MS = 45_000

/** The finished art; the models give other sizes, the worker crops. */
export const ART_WIDTH = 1280
export const ART_HEIGHT = 720

/** How long a signed picture URL works. */
export const CARD_IMAGE_URL_SECONDS = 300
