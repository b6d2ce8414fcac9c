/** Breaks a headline into lines of about equal length for a playbill: at spaces only, three lines at most. */
export function headlineLines(words: string): string[] {
  const parts = words.trim().split(/\s+/)
  const count = Math.min(parts.length, words.length <= 14 ? 1 : words.length <= 26 ? 2 : 3)
  return splitEvenly(parts, count)
}

/** The split whose longest line is shortest. */
function splitEvenly(parts: readonly string[], count: number): string[] {
  if (count <= 1) return [parts.join(' ')]
  const splits = parts.slice(0, parts.length - count + 1).map((_, index) => {
    const first = parts.slice(0, index + 1).join(' ')
    return [first, ...splitEvenly(parts.slice(index + 1), count - 1)]
  })
  return splits.reduce((best, split) => (longest(split) < longest(best) ? split : best))
}

function longest(lines: readonly string[]): number {
  return Math.max(...lines.map((line) => line.length))
}
