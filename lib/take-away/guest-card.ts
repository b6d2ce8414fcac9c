import { z } from 'zod'
import { Event } from '../event/event'
import { optional } from '../schema/optional'

/** What a card's page may know of its event. */
export const GuestEvent = Event.pick({
  name: true,
  place: true,
  date: true,
  status: true,
  statusNote: true,
  brand: true,
  artNote: true,
  shareText: true,
  keepDays: true,
})
export type GuestEvent = z.infer<typeof GuestEvent>

const shared = { event: GuestEvent, ticket: z.int().positive() }
const named = { ...shared, displayName: z.string() }

/** A card as anybody sees it who has its link: how far it is, or all that is printed on it. */
export const GuestCard = z.discriminatedUnion('state', [
  /** In the line; nobody `ahead` means next. `etaMs` is missing until this event has finished a card. */
  z.object({
    state: z.literal('waiting'),
    ...named,
    ahead: z.int().nonnegative(),
    etaMs: optional(z.number()),
  }),
  /** Being painted; `remainingMs` is missing until this event has finished a card, and 0 past the estimate. */
  z.object({ state: z.literal('painting'), ...named, remainingMs: optional(z.number()), late: z.boolean() }),
  z.object({
    state: z.literal('finished'),
    ...named,
    userNumber: z.int().positive(),
    prompt: z.string(),
    seed: z.int(),
    /** The last day that it is kept, ISO date. */
    keptUntil: z.iso.date(),
  }),
  /** Ended without a card; `message` is for the guest, where `code` says nothing in their language. */
  z.object({ state: z.literal('ended'), ...named, code: z.string(), message: z.string() }),
  /** The guest left the line. */
  z.object({ state: z.literal('left'), ...shared }),
  /** The guest deleted the card. */
  z.object({ state: z.literal('deleted'), ...shared }),
])
export type GuestCard = z.infer<typeof GuestCard>

export type FinishedCard = Extract<GuestCard, { state: 'finished' }>
