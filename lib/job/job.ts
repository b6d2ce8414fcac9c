import { z } from 'zod'
import { optional } from '../schema/optional'

export const JobStatus = z.enum(['queued', 'processing', 'completed', 'blocked', 'failed', 'cancelled'])
export type JobStatus = z.infer<typeof JobStatus>

const timestamp = z.iso.datetime()

/**
 * One request for a card, as stored (`amplify/data/resource.ts` defines the table). The row is written before the
 * guest's place and ticket are taken, so that whatever is cut short can be finished from it.
 */
export const JobRecord = z.object({
  id: z.uuid(),
  eventId: z.string(),
  visitId: z.string(),
  /** `device_{deviceId}_user_{NNN}_override{n}`, see `lib/visit/session-id.ts`. */
  sessionId: z.string(),
  deviceId: z.string(),
  /** Cognito `sub` of the kiosk's account: who may read, watch and cancel the job. */
  owner: z.string(),
  userNumber: z.int().positive(),
  displayName: z.string(),
  /** Number in the event's line, from 1; missing until the job is admitted to the line. */
  ticket: optional(z.int().positive()),
  kind: z.literal('card'),
  status: JobStatus,
  /** Rises with every change; clients drop anything older than what they show. */
  version: z.int().positive(),
  prompt: z.string(),
  /** A style id of `lib/prompt/style.ts`. */
  style: z.string(),
  /** Whether the guest agreed, at the start of the visit, that the card may show on the wall. */
  wallConsent: optional(z.boolean()),
  /** The model that painted, set when a worker starts. */
  model: optional(z.string()),
  /** 0 to 2,147,483,646 (the smallest range of our models), random, recorded. */
  seed: z.int().nonnegative(),
  /** Times that a worker took the job, over all retries. */
  attempts: z.int().nonnegative(),
  /** What went wrong in each attempt so far: `{time} {code}`. */
  attemptErrors: optional(z.array(z.string())),
  /** Times that staff let a failed job be tried again. */
  retries: optional(z.int().nonnegative()),
  /** Attempts that were used up when staff last let it be tried again. */
  attemptsBeforeRetry: optional(z.int().nonnegative()),
  /** While `processing`: when its worker will have renewed its claim, for people to read. */
  leaseUntil: optional(timestamp),
  createdAt: timestamp,
  startedAt: optional(timestamp),
  completedAt: optional(timestamp),
  updatedAt: timestamp,
  /** Milliseconds from submit to the first start. */
  queueMs: optional(z.int()),
  /** Milliseconds from the first start to the end. */
  processingMs: optional(z.int()),
  s3Key: optional(z.string()),
  width: optional(z.int()),
  height: optional(z.int()),
  errorCode: optional(z.string()),
  /** A sentence that the guest may read. */
  errorMessage: optional(z.string()),
  /** Opens the card for whoever has it, see `lib/take-away/`. Never logged. */
  takeAwayToken: optional(z.string()),
  /** The same for an hour and for typing, see `lib/take-away/short-code.ts`. */
  shortCode: optional(z.string()),
  /** Staff let the card onto the wall, where it is until `hiddenAt` or `deletedAt`. */
  approvedAt: optional(timestamp),
  /** Staff took the card off the wall, or keep it away; `approvedAt` is empty then. */
  hiddenAt: optional(timestamp),
  /** The guest deleted the card: picture, idea and name are gone, this row only remembers that. */
  deletedAt: optional(timestamp),
  /** Seconds since 1970: then `expire-cards` erases the card. */
  expiresAt: optional(z.int()),
})
export type JobRecord = z.infer<typeof JobRecord>

/** A job in the line, as every screen sees it. */
export const Job = JobRecord.extend({ ticket: z.int().positive() })
export type Job = z.infer<typeof Job>

/** True once the job has its ticket. */
export function isAdmitted(job: JobRecord): job is Job {
  return job.ticket !== undefined
}

const endings: ReadonlySet<JobStatus> = new Set(['completed', 'blocked', 'failed', 'cancelled'])

/** True when nothing will change the job any more. */
export function isEnded(job: Pick<JobRecord, 'status'>): boolean {
  return endings.has(job.status)
}
