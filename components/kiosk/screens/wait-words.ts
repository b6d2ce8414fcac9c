/** A time to the card that a guest can plan with: rounded up, seconds only while they matter. */
export function durationWords(ms: number): string {
  const seconds = Math.max(10, Math.ceil(ms / 10_000) * 10)
  if (seconds < 60) return `${seconds} s`
  const minutes = Math.floor(seconds / 60)
  const rest = seconds % 60
  if (minutes >= 5) return `${minutes + (rest > 0 ? 1 : 0)} min`
  return rest === 0 ? `${minutes} min` : `${minutes} min ${rest} s`
}

/** What the time is based on, so that nobody takes it for a promise. */
export function basisWords(cards: number): string {
  return cards === 1 ? 'Going by the last card.' : `Going by the last ${cards} cards.`
}
