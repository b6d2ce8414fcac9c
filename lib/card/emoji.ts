/** Name of an emoji's picture: code points in hex with dashes, without the variation selector ("1f98a", "31-20e3"). */
export function emojiCode(emoji: string): string {
  return [...emoji]
    .map((character) => (character.codePointAt(0) ?? 0).toString(16))
    .filter((code) => code !== 'fe0f' && code !== 'fe0e')
    .join('-')
}

/** Where the browser finds an emoji's picture: one small file for each, for all emoji together are 10 MB. */
export function emojiPath(code: string): string {
  return `/emoji/${code}.svg`
}
