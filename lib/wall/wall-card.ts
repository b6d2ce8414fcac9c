import { z } from 'zod'
import { titleFromPrompt } from '../card/card-facts'
import type { Job } from '../job/job'
import { optional } from '../schema/optional'

/** A card on the wall: what is printed on it for all to see, and nothing that leads to its guest. */
export const WallCard = z.object({
  /** Its job's id. */
  id: z.uuid(),
  eventId: z.string(),
  displayName: z.string(),
  /** The card's title line. */
  title: z.string(),
  userNumber: z.int().positive(),
  ticket: z.int().positive(),
  style: z.string(),
  /** Decides its edition. */
  seed: z.int().nonnegative(),
  approvedAt: z.iso.datetime(),
  /** Seconds since 1970, for DynamoDB's time to live. */
  expiresAt: optional(z.int()),
})
export type WallCard = z.infer<typeof WallCard>

/** What the wall shows of an approved job. */
export function wallCardOf(job: Job & { approvedAt: string }): WallCard {
  const { id, eventId, displayName, userNumber, ticket, style, seed, approvedAt, expiresAt } = job
  const title = titleFromPrompt(job.prompt)
  return { id, eventId, displayName, title, userNumber, ticket, style, seed, approvedAt, expiresAt }
}
