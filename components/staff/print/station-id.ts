const key = 'snapmagic.printStation'

/** This tab's name as a station: kept over a reload, so that it finds the print that it holds. */
export function stationId(): string {
  const known = sessionStorage.getItem(key)
  if (known) return known
  const made = crypto.randomUUID()
  sessionStorage.setItem(key, made)
  return made
}
