import { z } from 'zod'
import { optional } from '../schema/optional'

export const EventStatus = z.enum(['open', 'paused', 'closed'])
export type EventStatus = z.infer<typeof EventStatus>

/** The handful of variables that dress the booth (`app/globals.css` derives the rest from them). */
export const EventBrand = z.object({
  /** Hue of curtain and dark, in degrees (OKLCH). */
  stageHue: z.number().min(0).max(360),
  /** 0 black box to 1 velvet. */
  stageChroma: z.number().min(0).max(1),
  /** Colour of the lit button: any CSS colour, clamped so that dark text on it passes AA. */
  gel: z.string(),
  /** Colour of the paper that carries numbers and codes. */
  paper: z.string(),
})
export type EventBrand = z.infer<typeof EventBrand>

/** An event's id stands in addresses: `/kiosk?event=lumen-summit`. */
export const EventId = z.string().regex(/^[a-z0-9][a-z0-9-]{0,62}$/)

/** One booth at one occasion: what a kiosk may know of it. */
export const Event = z.object({
  id: z.string(),
  name: z.string(),
  /** Printed on the card's stub. */
  place: z.string(),
  /** ISO date, printed on the card's stub. */
  date: z.iso.date(),
  status: EventStatus,
  /** Why it is paused or closed, for guests; may name a time. */
  statusNote: optional(z.string()),
  /** When a pause or a closing ends by itself; without it whoever opens the door ends it. */
  statusUntil: optional(z.iso.datetime()),
  /** Rises with each change, from 1; events from before it was counted have none. */
  version: optional(z.int().positive()),
  /** The booth takes cards, its workers paint none: they wait in line until this ends. */
  paintingPaused: optional(z.boolean()),
  /** When painting goes on by itself. */
  paintingPausedUntil: optional(z.iso.datetime()),
  /** When it opens and closes by itself; each is forgotten once it has happened. */
  opensAt: optional(z.iso.datetime()),
  closesAt: optional(z.iso.datetime()),
  /** Languages that guests may choose, by their ids in `lib/words`; without it all of them. */
  languages: optional(z.array(z.string())),
  /** What goes with a shared card, instead of the house's own words. */
  shareText: optional(z.string()),
  /** Where the logo is kept in the bucket. */
  logoKey: optional(z.string()),
  brand: EventBrand,
  /** Style ids that guests may choose, in the order shown. */
  styles: z.array(z.string()).min(1),
  /** Cards per visit. */
  allowance: z.int().positive(),
  /** Characters; at most 1,000. */
  promptMaxLength: z.int().min(3).max(1000),
  /** Guests that may wait at the same time; without it as many as come. */
  lineLimit: optional(z.int().positive()),
  /** Days that cards are kept. */
  keepDays: z.int().positive(),
  /** Copies that the event may print in all; 0 or missing: it does not print. */
  printLimit: optional(z.int().nonnegative()),
  /** Shown beside the title line wherever a card shows, e.g. "Preview art". */
  artNote: optional(z.string()),
})
export type Event = z.infer<typeof Event>

/** An event with the operator's part, which no kiosk reads. */
export const EventSettings = Event.extend({
  /** A model id of `lib/image-model/image-models.ts`; the default when missing. */
  modelId: optional(z.string()),
  /** One of the model's regions; its first when missing. */
  modelRegion: optional(z.string()),
  /** The most model calls that are paid for in a minute, and in a day (UTC). */
  modelCallsPerMinute: optional(z.int().positive()),
  modelCallsPerDay: optional(z.int().positive()),
  /** Words that no prompt and no name may hold. */
  blockedWords: optional(z.array(z.string())),
})
export type EventSettings = z.infer<typeof EventSettings>
