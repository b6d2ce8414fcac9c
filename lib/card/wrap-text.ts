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
  const lines = greedyLines(text, box)
  if (lines.length > box.mostLines) return undefined
  if (lines.length < 2) return lines
  let [narrow, wide] = [box.width / lines.length, box.width]
  for (let step = 0; step < 12; step++) {
    const middle = (narrow + wide) / 2
    if (greedyLines(text, { ...box, width: middle }).length > lines.length) narrow = middle
    else wide = middle
  }
  return greedyLines(text, { ...box, width: wide })
}

/** The text, or as many of its words as fit and an ellipsis; only a single endless word is cut inside. */
export function shortenText(text: string, box: TextBox): string {
  if (wrapText(text, box)) return text
  const words = tokens(text)
  for (let count = words.length - 1; count > 0; count--) {
    const shorter =
      words
        .slice(0, count)
        .join('')
        .replace(/[\s,;:.–-]+$/u, '') + ellipsis
    if (wrapText(shorter, box)) return shorter
  }
  const letters = graphemes(words[0] ?? '')
  while (letters.length > 0 && !wrapText(letters.join('') + ellipsis, box)) letters.pop()
  return letters.join('') + ellipsis
}

function greedyLines(text: string, { cut, size, width }: TextBox): string[] {
  const fits = (line: string) => textWidth(line.trimEnd(), cut) * size <= width
  const lines: string[] = []
  let line = ''
  for (const token of tokens(text)) {
    if (line && !fits(line + token)) {
      lines.push(line.trimEnd())
      line = ''
    }
    line += token
  }
  if (line) lines.push(line.trimEnd())
  /** A word longer than the line has no legal break: say "too many lines" so that it gets shortened. */
  return lines.every(fits) ? lines : [...lines, ...Array.from(lines, () => '')]
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
