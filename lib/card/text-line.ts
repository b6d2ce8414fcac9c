import { type Cut, textWidth } from './card-type'
import { emojiCode } from './emoji'
import { graphemes, isEmoji, readsFromRight } from './grapheme'

/** A piece of a line; `x` is its left edge and `width` its room, in card units (the card is 100 wide). */
export type LinePart =
  | { kind: 'text'; text: string; x: number; width: number }
  | { kind: 'emoji'; text: string; code: string; x: number; width: number }

/** One line of text with its pictures, ready to draw. */
export interface TextLine {
  text: string
  cut: Cut
  size: number
  /** True when the line reads from the right: its text parts hang on their right edge. */
  rightToLeft: boolean
  x: number
  /** Where the letters stand, from the top of the card. */
  baseline: number
  width: number
  parts: LinePart[]
}

interface LinePlace {
  cut: Cut
  size: number
  baseline: number
  left: number
  right: number
}

/** Sets text between two edges of the card; right-to-left text starts at the right one. */
export function setLine(text: string, { cut, size, baseline, left, right }: LinePlace): TextLine {
  const width = textWidth(text, cut) * size
  const rightToLeft = readsFromRight(text)
  const x = rightToLeft ? right - width : left
  let offset = 0
  const parts = splitEmoji(text).map((piece): LinePart => {
    const emoji = isEmoji(piece)
    const letters = emoji ? piece : piece.trimStart()
    /** Drawing programs drop a space at the start of a text: it becomes distance. */
    offset += textWidth(piece.slice(0, piece.length - letters.length), cut) * size
    const partWidth = textWidth(letters, cut) * size
    const partX = rightToLeft ? right - offset - partWidth : left + offset
    offset += partWidth
    return emoji
      ? { kind: 'emoji', text: letters, code: emojiCode(letters), x: partX, width: partWidth }
      : { kind: 'text', text: letters, x: partX, width: partWidth }
  })
  return { text, cut, size, rightToLeft, x, baseline, width, parts }
}

/** Runs of letters, and each emoji by itself. */
function splitEmoji(text: string): string[] {
  const pieces: string[] = []
  let letters = ''
  for (const grapheme of graphemes(text)) {
    if (!isEmoji(grapheme)) {
      letters += grapheme
      continue
    }
    if (letters) pieces.push(letters)
    pieces.push(grapheme)
    letters = ''
  }
  if (letters) pieces.push(letters)
  return pieces
}
