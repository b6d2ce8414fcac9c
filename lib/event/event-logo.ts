import { z } from 'zod'
import { RefusalError } from '../failure/refusal'
import { CARD_IMAGE_URL_SECONDS } from '../job/limits'
import { EventId } from './event'
import type { EventStore } from './event-store'

export interface EventLogoPorts {
  events: EventStore
  /** A URL that gives the object for so many seconds. */
  signUrl: (s3Key: string, seconds: number) => Promise<string>
  now: () => Date
}

const Arguments = z.object({ eventId: EventId })

/** A short-lived URL of an event's logo. Refuses with `INVALID_REQUEST`, `EVENT_NOT_FOUND` or `CARD_NOT_READY` (it has none). */
export function createEventLogo({ events, signUrl, now }: EventLogoPorts) {
  return async function eventLogo(rawArguments: unknown) {
    const parsed = Arguments.safeParse(rawArguments)
    if (!parsed.success) throw new RefusalError('INVALID_REQUEST', { cause: parsed.error })
    const event = await events.read(parsed.data.eventId)
    if (!event) throw new RefusalError('EVENT_NOT_FOUND')
    if (!event.logoKey) throw new RefusalError('CARD_NOT_READY')
    return {
      url: await signUrl(event.logoKey, CARD_IMAGE_URL_SECONDS),
      expiresAt: new Date(now().getTime() + CARD_IMAGE_URL_SECONDS * 1000).toISOString(),
    }
  }
}
