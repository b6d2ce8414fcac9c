/**
 * How wide text is on the card, in em, without a browser: screen, share picture and print must agree on every line.
 *
 * Source: `advances.json` and `script-advances.json`, written by `components/card/fonts/cut-fonts.mjs` and
 * `cut-file-fonts.mjs`.
 */
import table from './advances.json'
import scripts from './script-advances.json'
import { graphemes, isEmoji } from './grapheme'

/** Archivo's static widths for names, narrowest first. */
export const nameCuts = ['62', '75', '87', '100', '112', '125'] as const
export type NameCut = (typeof nameCuts)[number]
export type Cut = NameCut | 'Text' | 'Strong'

/** Space that an emoji's picture takes, with a little air on both sides. */
export const emojiAdvance = 0.94
/** A letter that no table knows is set by another font: assume a wide one. */
const unknownAdvance = 1.25
const fullAdvance = 1

const letterIndex = new Map([...table.letters].map((letter, index) => [letter, index]))
const pairIndex = new Map(table.kerning.pairs.map((pair, index) => [pair, index]))
const cyrillic = new Map(Object.entries(table.cyrillic))
const arabic = new Map<string, readonly number[]>(Object.entries(table.arabic))

const scriptWidths = readScriptWidths()

const zeroWidth = /^[\p{Mn}\p{Me}\p{Cf}\p{Cc}]$/u
const fullWidth =
  /^[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f200}-\u{1f2ff}\u{20000}-\u{3fffd}]$/u

/** CSS and resvg know each cut as a family of its own. Other scripts come from Noto (`MoreLetters` loads most of them). */
export function fontFamily(cut: Cut): string {
  return `'Archivo ${cut}', 'More Letters', 'Noto Sans Arabic Variable', 'Noto Sans JP Variable', sans-serif`
}

/** Width of one line in em: what Archivo takes exactly, and never less than what other fonts take. */
export function textWidth(text: string, cut: Cut): number {
  let total = 0
  let before = ''
  for (const grapheme of graphemes(text)) {
    if (isEmoji(grapheme)) {
      total += emojiAdvance
      before = ''
      continue
    }
    for (const letter of grapheme) {
      if (zeroWidth.test(letter)) continue
      total += letterWidth(letter, cut) + kerning(before, letter, cut)
      before = letter
    }
  }
  return total + arabicJoining(text)
}

function letterWidth(letter: string, cut: Cut): number {
  const index = letterIndex.get(letter) ?? letterIndex.get(baseLetter(letter))
  if (index !== undefined) return (table.cuts[cut][index] ?? 0) / 1000
  if (arabic.has(letter)) return 0
  const known = cyrillic.get(letter) ?? cyrillic.get(baseLetter(letter))
  if (known !== undefined) return known / 1000
  const script = scriptWidths.get(letter)
  if (script !== undefined) return script / 100
  return fullWidth.test(letter) ? fullAdvance : unknownAdvance
}

function kerning(before: string, letter: string, cut: Cut): number {
  const index = pairIndex.get(baseLetter(before) + baseLetter(letter))
  return index === undefined ? 0 : (table.kerning.cuts[cut][index] ?? 0) / 1000
}

/** Arabic letters are counted together because each one's width depends on its neighbours. */
function arabicJoining(text: string): number {
  const letters = [...text].filter((letter) => !zeroWidth.test(letter))
  let total = 0
  letters.forEach((letter, index) => {
    const forms = arabic.get(letter)
    if (!forms) return
    const joinsBefore = joinsForward(letters[index - 1])
    const joinsAfter = joinsForward(letter) && (arabic.get(letters[index + 1] ?? '')?.length ?? 0) > 1
    const form = joinsBefore ? (joinsAfter ? 2 : 3) : joinsAfter ? 1 : 0
    total += (forms[form] ?? forms[0] ?? 0) / 1000
  })
  return total
}

/** Letters such as alef join only to the one before; they show it by having no initial form. */
function joinsForward(letter: string | undefined): boolean {
  const forms = arabic.get(letter ?? '')
  return forms !== undefined && forms.length > 1 && forms[0] !== forms[1]
}

function baseLetter(letter: string): string {
  return letter.normalize('NFD').charAt(0)
}

/** Ranges of letters, and for each letter one sign whose code is its width in 1/100 em and 32. */
function readScriptWidths(): Map<string, number> {
  const widths = new Map<string, number>()
  for (let index = 0; index < scripts.covers.length; index += 2) {
    const [first = 0, last = 0] = scripts.covers.slice(index, index + 2)
    for (let code = first; code <= last; code++)
      widths.set(String.fromCodePoint(code), (scripts.widths.codePointAt(widths.size) ?? 32) - 32)
  }
  return widths
}
