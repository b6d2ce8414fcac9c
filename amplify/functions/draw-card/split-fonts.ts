import { type Cut, nameCuts, textWidth } from '../../../lib/card/card-type'
import type { FontRun } from '../../../lib/card-file/font-runs'

/** The letters of a card as `LineLetters` writes them, with a family list that starts with a cut of Archivo. */
const letters =
  /<text x="([\d.-]+)" y="([\d.-]+)" text-anchor="(start|end)" font-family="&#x27;Archivo (\w+)&#x27;[^"]*" font-size="([\d.]+)" font-weight="\d+"([^>]*)>([^<]*)<\/text>/g

/**
 * Gives each stretch of text that one font draws a place of its own: the renderer takes the first family of a list,
 * guesses for the rest, and loses a line whose fonts disagree about its glyphs. Places come from the same table of
 * widths as the layout. Also tells the families used, so that only those are loaded.
 */
export function splitFonts(
  svg: string,
  fontRuns: (text: string, cut: string) => FontRun[],
): { svg: string; families: Set<string> } {
  const families = new Set<string>()
  const split = svg.replaceAll(letters, (...[, x, y, anchor, cut, size, rest, text]: string[]) => {
    const direction = anchor === 'end' ? -1 : 1
    let offset = 0
    const placed = fontRuns(unescapeXml(text ?? ''), String(cut).toLowerCase()).map((run) => {
      families.add(run.family)
      const width = (piece: string) => textWidth(piece, parseCut(cut)) * Number(size)
      // A space at an edge would push right-to-left letters out of their place: it becomes distance.
      const lead = width(/^ */.exec(run.text)?.[0] ?? '')
      const left = Number(x) + direction * (offset + lead)
      offset += run.width === undefined ? width(run.text) : run.width * Number(size)
      return (
        `<text x="${left}" y="${y}" text-anchor="${anchor}" font-family="${run.family}" font-size="${size}"${rest}` +
        ` xml:space="preserve">${escapeXml(run.text.trim())}</text>`
      )
    })
    return placed.join('')
  })
  return { svg: split, families }
}

function parseCut(cut: string | undefined): Cut {
  return nameCuts.find((known) => known === cut) ?? (cut === 'Strong' ? 'Strong' : 'Text')
}

const entities = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#x27;': "'", '&amp;': '&' } as const

function unescapeXml(text: string): string {
  return Object.entries(entities).reduce((plain, [entity, sign]) => plain.replaceAll(entity, sign), text)
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
