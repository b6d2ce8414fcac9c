import type { CardImage, Reply } from '../../lib/api/booth-api'
import type { AskForImage } from '../card/keep-picture'

/** What an address must still be good for when it is used. */
const LOADING_MS = 10_000

/** An address that was asked for early: what came of it once that is known, until then the wait for it. */
export interface EarlyAddress {
  current: Reply<CardImage> | undefined | Promise<Reply<CardImage> | undefined>
}

/**
 * Asks for the address of a picture that is still being painted, and lets `connectTo` see it: the way to the server takes
 * two or three trips over the network, which the guest need not wait for either.
 */
export function askEarly(
  ask: () => Promise<Reply<CardImage>>,
  connectTo: (url: string) => void,
): EarlyAddress {
  const early: EarlyAddress = { current: undefined }
  const hear = async () => {
    const reply = await ask().catch(() => undefined)
    if (reply?.kind === 'ok') connectTo(reply.value.url)
    return (early.current = reply)
  }
  early.current = hear()
  return early
}

/**
 * Asks for a picture's address, beginning with one that was asked for early; anew when that one does not serve. What is
 * known is given at once.
 */
export function startingWith(
  early: EarlyAddress | undefined,
  ask: () => Promise<Reply<CardImage>>,
  nowMs: () => number = Date.now,
): AskForImage {
  let next = early
  const use = (reply: Reply<CardImage> | undefined) => {
    const isGood = reply?.kind === 'ok' && Date.parse(reply.value.expiresAt) > nowMs() + LOADING_MS
    return isGood ? reply : ask()
  }
  return () => {
    const known = next?.current
    next = undefined
    return known instanceof Promise ? known.then(use) : use(known)
  }
}
