import { z } from 'zod'
import { RefusalError } from '../failure/refusal'
import { EventId } from './event'
import type { EventStore } from './event-store'
import { LOGO_LONGEST_SIDE, LOGO_MOST_BYTES, readLogo } from './logo'

export interface PutLogoPorts {
  events: EventStore
  /** Keeps a picture under a key. */
  store: (s3Key: string, bytes: Uint8Array, contentType: string) => Promise<void>
  /** Hex. */
  hash: (bytes: Uint8Array) => string
}

const Arguments = z.object({
  eventId: EventId,
  /** Base64; four characters are three bytes. */
  picture: z.string().max(LOGO_MOST_BYTES * 1.5),
})

/**
 * Keeps a logo; the event shows it once its form is saved with the key. Refuses with `INVALID_REQUEST`,
 * `EVENT_NOT_FOUND`, `LOGO_UNREADABLE` or `LOGO_TOO_LARGE`.
 */
export function createPutLogo({ events, store, hash }: PutLogoPorts) {
  return async function putLogo(rawArguments: unknown): Promise<string> {
    const parsed = Arguments.safeParse(rawArguments)
    if (!parsed.success) throw new RefusalError('INVALID_REQUEST', { cause: parsed.error })
    const { eventId, picture } = parsed.data
    const bytes = Uint8Array.from(Buffer.from(picture, 'base64'))
    const logo = readLogo(bytes)
    if (!logo) throw new RefusalError('LOGO_UNREADABLE')
    const isLarge = Math.max(logo.width, logo.height) > LOGO_LONGEST_SIDE
    if (isLarge || bytes.byteLength > LOGO_MOST_BYTES) throw new RefusalError('LOGO_TOO_LARGE')
    if (!(await events.read(eventId))) throw new RefusalError('EVENT_NOT_FOUND')
    const key = `logos/${eventId}/${hash(bytes).slice(0, 16)}.${logo.kind}`
    await store(key, bytes, `image/${logo.kind}`)
    return key
  }
}
