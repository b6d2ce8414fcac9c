import { z } from 'zod'
import { editions } from '../card/edition'
import { EventBrand } from '../event/event'
import { optional } from '../schema/optional'

/** All that it takes to draw a card's file: whoever draws it needs no rights, for the URLs carry them. */
export const Drawing = z.object({
  file: z.enum(['card', 'print', 'social', 'preview', 'layers', 'screen']),
  facts: z.object({
    displayName: z.string(),
    title: z.string(),
    eventName: z.string(),
    place: z.string(),
    date: z.string(),
    guestNumber: z.int(),
    ticket: z.int(),
    edition: z.enum(editions),
    artNote: optional(z.string()),
  }),
  brand: EventBrand,
  /** Gives the art. */
  artUrl: z.url(),
  /** Takes the finished PNG. */
  putUrl: z.url(),
})
export type Drawing = z.infer<typeof Drawing>
