/** Minutes and seconds, as on a stopwatch: 0:42. */
export function wordDuration(ms: number): string {
  const seconds = Math.max(0, Math.round(ms / 1000))
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', second: '2-digit' })

/** The time of day, on this browser's clock: 14:02:58. */
export function wordClock(at: string): string {
  return clock.format(new Date(at))
}
