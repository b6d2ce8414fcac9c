/** One place in the line as a lamp, or the tickets between that do not fit. */
export type LineLamp =
  { kind: 'now' | 'waiting' | 'you'; ticket: number } | { kind: 'more'; ticket: number; count: number }

/**
 * The line from the ticket being painted to the guest's own: a lamp for each real ticket.
 * Beyond `room` lamps, those in the middle are counted in words.
 */
export function lineLamps(ticket: number, ahead: number, room = 5): LineLamp[] {
  const started = ticket - ahead - 1
  const now: LineLamp[] = started > 0 ? [{ kind: 'now', ticket: started }] : []
  const waiting = Array.from({ length: ahead }, (_, index) => started + 1 + index)
  const fits = room - now.length - 1
  const you: LineLamp = { kind: 'you', ticket }
  const lamp = (each: number): LineLamp => ({ kind: 'waiting', ticket: each })
  if (waiting.length <= fits) return [...now, ...waiting.map(lamp), you]

  const shown = waiting.slice(0, fits - 1)
  const hidden = waiting.slice(fits - 1)
  return [
    ...now,
    ...shown.map(lamp),
    { kind: 'more', ticket: hidden[0] ?? ticket, count: hidden.length },
    you,
  ]
}
