import { graphemes } from '../card/grapheme'

/** One font file of a renderer that knows nothing of unicode-range: a family of its own and what it covers. */
export interface FileFont {
  family: string
  /** The cut of Archivo that it belongs to, a voice of the other scripts (`name`, `text`), or `any` voice. */
  cut: string
  /** First and last code points in turn. */
  covers: readonly number[]
}

/** A stretch of text that one font draws. */
export interface FontRun {
  family: string
  text: string
}

/** Joiners and variation selectors: whatever font draws the letter decides about them. */
const silent = /[\u200c\u200d\ufe00-\ufe0f]/gu

/**
 * Splits text into stretches of one font each, as browsers do by unicode-range: every letter with its marks takes the
 * first font of its cut that covers it, then one of another script in the same voice.
 */
export function createFontRuns(fonts: readonly FileFont[]) {
  return function fontRuns(text: string, cut: string): FontRun[] {
    const voice = cut === 'text' ? 'text' : 'name'
    const candidates = fonts.filter((font) => font.cut === cut || font.cut === voice || font.cut === 'any')
    const runs: FontRun[] = []
    for (const grapheme of graphemes(text)) {
      const last = runs.at(-1)
      const { family } = fontOf(candidates, grapheme, last?.family)
      if (last?.family === family) last.text += grapheme
      else runs.push({ family, text: grapheme })
    }
    return runs
  }
}

/** A space stays with the word before it where that font has one. What nobody covers is left to the first font. */
function fontOf(fonts: readonly FileFont[], grapheme: string, before: string | undefined): FileFont {
  const letters = [...grapheme.replace(silent, '')]
  const covering = (font: FileFont) => letters.every((letter) => covers(font, letter.codePointAt(0) ?? 0))
  const same = grapheme === ' ' ? fonts.find((font) => font.family === before && covering(font)) : undefined
  const base = letters[0]?.codePointAt(0) ?? 0
  const found = same ?? fonts.find(covering) ?? fonts.find((font) => covers(font, base)) ?? fonts[0]
  if (!found) throw new Error('There are no fonts to draw with')
  return found
}

function covers({ covers: ranges }: FileFont, codePoint: number): boolean {
  for (let index = 0; index < ranges.length; index += 2) {
    if (codePoint >= (ranges[index] ?? 0) && codePoint <= (ranges[index + 1] ?? 0)) return true
  }
  return false
}
