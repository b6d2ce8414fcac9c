import type { CardImage, Reply } from '../../lib/api/booth-api'
import type { AskForImage } from '../card/keep-picture'

/** What an address must still be good for when it is used. */
const LOADING_MS = 10_000

/**
 * Asks for the address of a picture that is still being painted, and lets `connectTo` see it: the way to the server takes
 * two or three trips over the network, which the guest need not wait for either.
 */
export function askEarly(ask: AskForImage, connectTo: (url: string) => void): Promise<Reply<CardImage>> {
  const asked = ask()
  asked.then(
    (reply) => reply.kind === 'ok' && connectTo(reply.value.url),
    // Heard once the card is finished.
    () => undefined,
  )
  return asked
}

/** Asks for a picture's address, beginning with an answer that is on its way already; anew when that one does not serve. */
export function startingWith(
  early: Promise<Reply<CardImage>> | undefined,
  ask: AskForImage,
  nowMs: () => number = Date.now,
): AskForImage {
  let next = early
  return async () => {
    const reply = await next?.catch(() => undefined)
    next = undefined
    const isGood = reply?.kind === 'ok' && Date.parse(reply.value.expiresAt) > nowMs() + LOADING_MS
    return isGood ? reply : ask()
  }
}
