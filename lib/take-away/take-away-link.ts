import { z } from 'zod'

/** What opens a card for whoever holds it: 128 random bits, base64url. Never log one. */
export const TakeAwayToken = z.string().regex(/^[\w-]{22}$/)

/** Address of a card's take-away page; `origin` is the booth's own, e.g. `https://booth.example`. */
export function takeAwayUrl(origin: string, token: string): string {
  return new URL(`/c/${token}`, origin).href
}

/** Where guests without a camera type their short code. */
export function codePageUrl(origin: string): string {
  return new URL('/c', origin).href
}
