import { z } from 'zod'
import { optional } from '../schema/optional'

export const PrintStatus = z.enum(['requested', 'claimed', 'printed', 'problem'])
export type PrintStatus = z.infer<typeof PrintStatus>

/** One card on its way to paper: a card has one, however often it is printed. */
export const PrintJob = z.object({
  /** The id of the card's job. */
  id: z.uuid(),
  eventId: z.string(),
  /** Cognito `sub` of the account that asked: a kiosk follows its own. */
  owner: z.string(),
  /** The number to call, from 1 within an event; never given twice. */
  number: z.int().positive(),
  displayName: z.string(),
  userNumber: z.int().positive(),
  ticket: z.int().positive(),
  status: PrintStatus,
  version: z.int().positive(),
  /** Copies asked for so far. */
  copies: z.int().positive(),
  /** Copies that a station has reported as printed. */
  printed: z.int().nonnegative(),
  requestedAt: z.iso.datetime(),
  /** The station that prints or printed it. */
  station: optional(z.string()),
  /** While `claimed`: until when its station has time, by the functions' clock. */
  leaseUntil: optional(z.iso.datetime()),
  printedAt: optional(z.iso.datetime()),
  /** What the station said went wrong. */
  problem: optional(z.string()),
  /** Seconds since 1970, for DynamoDB's time to live. */
  expiresAt: optional(z.int()),
})
export type PrintJob = z.infer<typeof PrintJob>
