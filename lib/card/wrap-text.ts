import { type Cut, textWidth } from './card-type'
import { graphemes } from './grapheme'

/** Lines of text that people may read but that may be shortened, unlike a name. */
export interface TextBox {
  cut: Cut
  size: number
  width: number
  mostLines: number
}

const ellipsis = '…'
/** Scripts without spaces break between any two of these. */
const breaksAnywhere = /[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]/u
/** Marks that never start a line. */
const clings = /^[、。，．！？）」』】・ー…,.!?)\]’”]/u

/** Lines that fit, as even in length as they can be; `undefined` when the text needs more lines than there are. */
export function wrapText(text: string, box: TextBox): string[] | undefined {
  const lines = fillLines(tokens(text), box)
  if (!lines || lines.length < 2) return lines
  let even = lines
  let [tooNarrow, wide] = [box.width / lines.length, box.width]
  for (let step = 0; step < 8; step++) {
    const width = (tooNarrow + wide) / 2
    const narrower = fillLines(tokens(text), { ...box, width, mostLines: lines.length })
    if (narrower) [even, wide] = [narrower, width]
    else tooNarrow = width
  }
  return even
}

/** The text, or as many of its words as fit and an ellipsis; only a single endless word is cut inside. */
export function shortenText(text: string, box: TextBox): string {
  const words = tokens(text)
  if (fillLines(words, box)) return text
  return longestFit(words, box) || longestFit(graphemes(words[0] ?? ''), box) || ellipsis
}

/** As many pieces from the start as fit together with an ellipsis; empty when not even one does. */
function longestFit(pieces: string[], box: TextBox): string {
  let [fits, tooMany, longest] = [0, pieces.length, '']
  while (fits + 1 < tooMany) {
    const count = Math.floor((fits + tooMany) / 2)
    const start = pieces.slice(0, count).join('')
    const shorter = start.replace(/[\s,;:.–-]+$/u, '') + ellipsis
    if (fillLines(tokens(shorter), box)) [fits, longest] = [count, shorter]
    else tooMany = count
  }
  return longest
}

/** Puts as many words on each line as fit; stops as soon as there are too many lines or a word is too long. */
function fillLines(words: string[], { cut, size, width, mostLines }: TextBox): string[] | undefined {
  const fits = (line: string) => textWidth(line.trimEnd(), cut) * size <= width
  const lines: string[] = []
  let line = ''
  for (const word of words) {
    if (line && !fits(line + word)) {
      lines.push(line.trimEnd())
      line = ''
    }
    line += word
    if (lines.length >= mostLines || !fits(line)) return undefined
  }
  return line ? [...lines, line.trimEnd()] : lines
}

/** Words with the space after them, and single letters where a script has no spaces. */
function tokens(text: string): string[] {
  const result: string[] = []
  let word = ''
  const letters = graphemes(text)
  letters.forEach((letter, index) => {
    word += letter
    const next = letters[index + 1] ?? ''
    const mayBreak = letter === ' ' || breaksAnywhere.test(letter) || breaksAnywhere.test(next)
    if (!mayBreak || next === ' ' || clings.test(next)) return
    result.push(word)
    word = ''
  })
  if (word) result.push(word)
  return result
}
