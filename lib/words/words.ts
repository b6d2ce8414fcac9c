import type { en } from './en/en'

/** A complete catalogue of what the booth says, in any language. */
export type Words = typeof en

/** A style's word on its chip; a style that the catalogue does not know keeps its own. */
export function styleLabel(words: Words, style: { id: string; label: string }): string {
  const labels: Readonly<Record<string, string>> = words.styles
  return labels[style.id] ?? style.label
}

/** Why something was refused or failed: in this language when we know the code, else as the server put it. */
export function sayReason(words: Words, reason: { code: string; message: string }): string {
  const sentences: Readonly<Record<string, string>> = words.reasons
  return sentences[reason.code] ?? reason.message
}

/** A time to the card that a guest can plan with: rounded up, seconds only while they matter. */
export function durationWords(ms: number, { time }: Words): string {
  const seconds = Math.max(10, Math.ceil(ms / 10_000) * 10)
  if (seconds < 60) return time.shortSeconds(seconds)
  const minutes = Math.floor(seconds / 60)
  const rest = seconds % 60
  if (minutes >= 5) return time.shortMinutes(minutes + (rest > 0 ? 1 : 0))
  return rest === 0 ? time.shortMinutes(minutes) : `${time.shortMinutes(minutes)} ${time.shortSeconds(rest)}`
}
