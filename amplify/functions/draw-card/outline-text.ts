import bidiFactory from 'bidi-js'
import { type Cut, nameCuts, textWidth } from '../../../lib/card/card-type'
import type { FontRun } from '../../../lib/card-file/font-runs'
import type { LetterFont, ShapedText } from './letter-fonts'

export interface OutlineTextPorts {
  fontRuns: (text: string, cut: string) => FontRun[]
  openFont: (family: string) => Promise<LetterFont>
}

/** The letters of a card as `LineLetters` writes them, with a family list that starts with a cut of Archivo. */
const letters =
  /<text x="([\d.-]+)" y="([\d.-]+)"( direction="rtl")? font-family="&#x27;Archivo (\w+)&#x27;[^"]*" font-size="([\d.]+)" font-weight="\d+"([^>]*)>([^<]*)<\/text>/g

const bidi = bidiFactory()

/**
 * Turns the words of a card into outlines, set as a browser sets them: the same fonts by the same ranges, the same
 * shaper, the same order of directions. The renderer's own text takes the first family of a list and guesses for the
 * rest, and puts the vowels of Indian scripts on top of their letters.
 */
export async function outlineText(svg: string, ports: OutlineTextPorts): Promise<string> {
  const outlines = await Promise.all([...svg.matchAll(letters)].map((match) => outlineLine(match, ports)))
  let next = 0
  return svg.replaceAll(letters, () => outlines[next++] ?? '')
}

async function outlineLine(
  match: RegExpExecArray,
  { fontRuns, openFont }: OutlineTextPorts,
): Promise<string> {
  const [, x, y, rtl, cut = '', size, attributes = '', xml = ''] = match
  // Browsers take every space from the first family of the list.
  const space = textWidth(' ', parseCut(cut))
  const pieces = directedPieces(unescapeXml(xml), rtl ? 'rtl' : 'ltr', (text) =>
    fontRuns(text, cut.toLowerCase()),
  )
  const shaped = await Promise.all(
    pieces.map(async ({ family, text, level }) => {
      const font = await openFont(family)
      return { ...font.shape(text, level % 2 === 1 ? 'rtl' : 'ltr', space), scale: 1 / font.unitsPerEm }
    }),
  )
  const width = shaped.reduce((sum, piece) => sum + piece.width, 0)
  const left = Number(x) - (rtl ? width * Number(size) : 0)
  return drawPieces(shaped, { left, baseline: Number(y), size: Number(size), attributes })
}

interface DirectedPiece extends FontRun {
  /** Odd where it reads from the right, and higher the deeper it is nested. */
  level: number
}

/** Stretches of one font and one direction, in the order that they are seen from the left. */
function directedPieces(
  text: string,
  direction: 'ltr' | 'rtl',
  fontRuns: (text: string) => FontRun[],
): DirectedPiece[] {
  const { levels } = bidi.getEmbeddingLevels(text, direction)
  const pieces: DirectedPiece[] = []
  let at = 0
  for (const run of fontRuns(text))
    for (const [index, letter] of [...run.text].entries()) {
      const level = levels[at] ?? 0
      const last = pieces.at(-1)
      if (index > 0 && last?.level === level) last.text += letter
      else pieces.push({ family: run.family, text: letter, level })
      at += letter.length
    }
  return inSight(pieces)
}

/** Reverses whatever is nested from the innermost level out (rule L2 of the Unicode bidirectional algorithm). */
function inSight(pieces: DirectedPiece[]): DirectedPiece[] {
  const seen = [...pieces]
  for (let level = Math.max(0, ...pieces.map((piece) => piece.level)); level > 0; level--)
    for (let start = 0; start < seen.length; start++) {
      let end = start
      while ((seen[end]?.level ?? 0) >= level) end++
      if (end > start) seen.splice(start, end - start, ...seen.slice(start, end).reverse())
      start = end
    }
  return seen
}

interface LinePlace {
  left: number
  baseline: number
  size: number
  /** Of each outline, as text in front of `>`. */
  attributes: string
}

function drawPieces(
  pieces: (ShapedText & { scale: number })[],
  { left, baseline, size, attributes }: LinePlace,
): string {
  let start = left
  return pieces
    .flatMap((piece) => {
      const from = start
      start += piece.width * size
      const scale = piece.scale * size
      return piece.letters.map(
        ({ outline, x, y }) =>
          `<path transform="matrix(${scale} 0 0 ${-scale} ${from + x * size} ${baseline - y * size})"${attributes} d="${outline}"/>`,
      )
    })
    .join('')
}

function parseCut(cut: string): Cut {
  return nameCuts.find((known) => known === cut) ?? (cut === 'Strong' ? 'Strong' : 'Text')
}

const entities = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#x27;': "'", '&amp;': '&' } as const

function unescapeXml(text: string): string {
  return Object.entries(entities).reduce((plain, [entity, sign]) => plain.replaceAll(entity, sign), text)
}
