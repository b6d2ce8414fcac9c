import { z } from 'zod'

const IconSet = z.object({
  icons: z.record(z.string(), z.object({ body: z.string() })),
  aliases: z.record(z.string(), z.object({ parent: z.string() })).optional(),
})
const IconNames = z.record(z.string(), z.string())

const skinTone = /^1f3f[b-f]$/
/** Drawn when the set has no picture for a newer emoji: a plain star, never an empty box. */
const star =
  '<path fill="#f5d9b0" d="M18 2l4.6 10.3L34 13.500l-8.500 7.600L28 32.500 18 26.600 8 32.500l2.500-11.400L2 13.500l11.400-1.200z"/>'

/**
 * Looks pictures up in an icon set such as @iconify-json/twemoji (its `icons.json` and `chars.json`). Server only: the
 * set is big. An emoji it does not have is answered with its nearest relative (no skin tone, then the first of a
 * joined sequence), then with a star.
 */
export function createEmojiPictures(iconSet: unknown, iconNames: unknown): (code: string) => string {
  const { icons, aliases = {} } = IconSet.parse(iconSet)
  const names = IconNames.parse(iconNames)
  const body = (code: string) => {
    const name = names[code.replace(/^([23]\w)-20e3$/, '00$1-20e3')] ?? ''
    return (icons[name] ?? icons[aliases[name]?.parent ?? ''])?.body
  }
  return (code) => {
    const plain = code.split('-').filter((part) => !skinTone.test(part))
    const drawing = body(code) ?? body(plain.join('-')) ?? body(plain[0] ?? '') ?? star
    return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 36 36">${drawing}</svg>`
  }
}
