import { z } from 'zod'
import { optional } from '../schema/optional'

export const JobStatus = z.enum(['queued', 'processing', 'completed', 'blocked', 'failed', 'cancelled'])
export type JobStatus = z.infer<typeof JobStatus>

const timestamp = z.iso.datetime()

/** One request for a card, as stored and as every screen sees it (`amplify/data/resource.ts` defines the table). */
export const Job = z.object({
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
  /** Number in the event's line, from 1. */
  ticket: z.int().positive(),
  kind: z.literal('card'),
  status: JobStatus,
  /** Rises with every change; clients drop anything older than what they show. */
  version: z.int().positive(),
  prompt: z.string(),
  /** A style id of `lib/prompt/style.ts`. */
  style: z.string(),
  /** The model that painted, set when a worker starts. */
  model: optional(z.string()),
  /** 0 to 2,147,483,646 (the smallest range of our models), random, recorded. */
  seed: z.int().nonnegative(),
  attempts: z.int().nonnegative(),
  /** While `processing`: until then no other worker may take the job. */
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
  /** Staff let the card onto the wall. */
  approvedAt: optional(timestamp),
  /** Staff took the card off the wall. */
  hiddenAt: optional(timestamp),
  /** The guest deleted the card: picture, idea and name are gone, this row only remembers that. */
  deletedAt: optional(timestamp),
  /** Seconds since 1970, for DynamoDB's time to live. */
  expiresAt: optional(z.int()),
})
export type Job = z.infer<typeof Job>

const endings: ReadonlySet<JobStatus> = new Set(['completed', 'blocked', 'failed', 'cancelled'])

/** True when nothing will change the job any more. */
export function isEnded(job: Pick<Job, 'status'>): boolean {
  return endings.has(job.status)
}
