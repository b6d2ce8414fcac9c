import { z } from 'zod'
import { optional } from '../schema/optional'

/** One guest's time at a kiosk. */
export const Visit = z.object({
  id: z.string(),
  eventId: z.string(),
  deviceId: z.string(),
  /** Cognito `sub` of the kiosk's account. */
  owner: z.string(),
  /** Shown as "Guest 42"; rises from 1 within an event. */
  userNumber: z.int().positive(),
  /** Rises when staff grant a fresh allowance. */
  override: z.int().positive(),
  sessionId: z.string(),
  /** The version of the consent that the guest read (`consent.ts`). */
  consentVersion: z.string(),
  /** Whether the guest's cards may show on the wall. */
  wallConsent: z.boolean(),
  /** The language that the guest chose. */
  language: z.string(),
  /** Cards this visit may have. */
  allowance: z.int().nonnegative(),
  /** Places held in the allowance (`placeOf`): one for each running or completed job. */
  jobIds: z.array(z.string()),
  version: z.int().positive(),
  createdAt: z.iso.datetime(),
  endedAt: optional(z.iso.datetime()),
})
export type Visit = z.infer<typeof Visit>

/** Cards the guest may still make. */
export function cardsLeft(visit: Pick<Visit, 'allowance' | 'jobIds'>): number {
  return Math.max(0, visit.allowance - visit.jobIds.length)
}
