/** No vowels, so that no code is a word, and no two letters that are read as one another (B 8, S 5, Z 2, G 6, O 0, I 1). */
const letters = '23456789CDFHJKMNPQRTVWXY'
const codeLength = 8

/** Letters that guests read or type instead of the only one that can be meant. */
const misreadings: Readonly<Record<string, string>> = { B: '8', S: '5', Z: '2', G: '6' }

/** How long a code opens its card, from the ticket and once more from the finished card. */
export const SHORT_CODE_LIFETIME_MS = 3_600_000

/** A new code: 24⁸, about 110 thousand million, are possible. `randomInt` gives 0 to below its limit. */
export function newShortCode(randomInt: (limit: number) => number): string {
  return Array.from({ length: codeLength }, () => letters.charAt(randomInt(letters.length))).join('')
}

/** The code that somebody typed, whatever case, spaces and dashes they used; undefined when it cannot be one. */
export function parseShortCode(typed: string): string | undefined {
  const code = [...typed.toUpperCase().replace(/[\s-]/gu, '')]
    .map((letter) => misreadings[letter] ?? letter)
    .join('')
  return code.length === codeLength && [...code].every((letter) => letters.includes(letter))
    ? code
    : undefined
}

/** In two groups, as people read codes aloud: `K7FQ 2MXD`. */
export function showShortCode(code: string): string {
  return `${code.slice(0, codeLength / 2)} ${code.slice(codeLength / 2)}`
}

/** When a job's code stops working. */
export function shortCodeExpiry({
  createdAt,
  completedAt,
}: {
  createdAt: string
  completedAt?: string
}): Date {
  return new Date(Date.parse(completedAt ?? createdAt) + SHORT_CODE_LIFETIME_MS)
}
