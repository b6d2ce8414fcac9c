/**
 * Sets a guest's name so that it fills its line: first by a wider or narrower cut of the font, then by size. A name is
 * never squeezed, cut or broken inside a word.
 */
import { fontFamily, nameCuts, type NameCut, textWidth } from './card-type'
import { drawableText, graphemes } from './grapheme'
import { type Script, scriptsOf } from './script'
import { setLine, type TextLine } from './text-line'

export interface NameLine extends TextLine {
  cut: NameCut
  weight: number
  family: string
  /** Top and height of the room that the line takes; the foil's colours run across it. */
  top: number
  height: number
}

export interface FittedName {
  script: Script
  lines: NameLine[]
  height: number
}

/** The rectangle that a name may fill, in card units. */
export interface NameRoom {
  left: number
  top: number
  width: number
  height: number
}

interface ScriptRules {
  /** Names up to this many letters stay on one line. */
  oneLine: number
  /** Largest letters when there are one or two lines. */
  largest: readonly [one: number, two: number]
  /** How much a short line may outgrow that. */
  grow: readonly [one: number, two: number]
  weight: number
  /** How far letters reach above and below the line that they stand on, in em. */
  ascent: number
  descent: number
}

const rules: Record<Script, ScriptRules> = {
  latin: { oneLine: 8, largest: [35, 21], grow: [1, 1.5], weight: 830, ascent: 0.804, descent: 0.196 },
  // Weight 900 is how the files' Cyrillic is cut; what else is plain comes in one weight.
  plain: { oneLine: 8, largest: [35, 21], grow: [1, 1.2], weight: 900, ascent: 0.83, descent: 0.25 },
  indic: { oneLine: 8, largest: [26, 18], grow: [1, 1], weight: 700, ascent: 0.93, descent: 0.54 },
  stacked: { oneLine: 9, largest: [24, 16], grow: [1, 1], weight: 700, ascent: 1.18, descent: 0.56 },
  arabic: { oneLine: 13, largest: [26, 18], grow: [1, 1], weight: 830, ascent: 0.93, descent: 0.35 },
  cjk: { oneLine: 4, largest: [24, 19], grow: [1, 1], weight: 900, ascent: 1, descent: 0.19 },
}
const gap = 1.3
/** Rounding in font renderers must not push a letter over the edge. */
const safety = 0.996
/** A line may be this much larger than wanted, so that it is filled although no cut fits exactly. */
const betweenCuts = 1.2

/** Fits any name of 1 to 24 graphemes into its room; the same text always gives the same lines. */
export function fitName(name: string, room: NameRoom): FittedName {
  const drawable = drawableText(name)
  const text = textWidth(drawable, '62') > 0 ? drawable : '–'
  const [script] = scriptsOf(text)
  const lines = splitLines(text, rules[script].oneLine).map((line) => measureLine(line, script))
  const index = lines.length > 1 ? 1 : 0
  const grow = rules[script].grow[index]
  let largest = rules[script].largest[index]
  let fits = lines.map((line) => fitLine(line, { width: room.width * safety, largest, grow }))
  while (heightOf(fits) > room.height) {
    largest *= 0.97
    fits = lines.map((line) => fitLine(line, { width: room.width * safety, largest, grow }))
  }
  return { script, lines: placeLines(fits, script, room), height: heightOf(fits) }
}

/** One line, or two of nearly the same length. */
function splitLines(text: string, oneLine: number): string[] {
  const words = text.split(' ')
  if (words.length < 2 || graphemes(text).length <= oneLine) return [text]
  const splits = words
    .slice(1)
    .map((_, index) => [words.slice(0, index + 1).join(' '), words.slice(index + 1).join(' ')])
  const unevenness = ([first = '', second = '']: string[]) =>
    Math.abs(graphemes(first).length - graphemes(second).length)
  return splits.reduce((best, split) => (unevenness(split) < unevenness(best) ? split : best))
}

interface MeasuredLine {
  text: string
  /** Width in em for each cut that may set it, narrowest first. */
  widths: { cut: NameCut; em: number }[]
  /** Height and baseline in em, with room for accents. */
  lineHeight: number
  baseline: number
}

interface FittedLine extends MeasuredLine {
  cut: NameCut
  size: number
}

function measureLine(text: string, script: Script): MeasuredLine {
  const cuts: readonly NameCut[] = script === 'latin' ? nameCuts : ['100']
  const used = scriptsOf(text).map((each) => rules[each])
  const ascent = Math.max(...used.map((rule) => rule.ascent)) + accentHeight(text)
  return {
    text,
    widths: cuts.map((cut) => ({ cut, em: textWidth(text, cut) })),
    lineHeight: ascent + Math.max(...used.map((rule) => rule.descent)),
    baseline: ascent,
  }
}

interface LineLimits {
  width: number
  largest: number
  grow: number
}

/** The cut that fills the line at the size nearest to the largest one allowed. */
function fitLine(line: MeasuredLine, { width, largest, grow }: LineLimits): FittedLine {
  const filling = line.widths.map(({ cut, em }) => ({ cut, size: width / em }))
  const wanted = Math.min(largest, filling[0]?.size ?? largest)
  const distance = (size: number) => Math.abs(Math.log(size / wanted))
  const best = filling.reduce((nearest, fit) => (distance(fit.size) < distance(nearest.size) ? fit : nearest))
  const isWidest = best.cut === line.widths.at(-1)?.cut
  return { ...line, cut: best.cut, size: Math.min(best.size, wanted * (isWidest ? grow : betweenCuts)) }
}

function heightOf(lines: FittedLine[]): number {
  return lines.reduce((sum, line) => sum + line.lineHeight * line.size, 0) + (lines.length - 1) * gap
}

function placeLines(lines: FittedLine[], script: Script, room: NameRoom): NameLine[] {
  let top = room.top
  return lines.map(({ text, cut, size, lineHeight, baseline }): NameLine => {
    const edges = { left: room.left, right: room.left + room.width }
    const line = setLine(text, { cut, size, baseline: top + baseline * size, ...edges })
    const height = lineHeight * size
    const placed = { ...line, cut, top, height, weight: rules[script].weight, family: fontFamily(cut) }
    top += height + gap
    return placed
  })
}

/** Room for accents on capitals, and for two of them on a small letter, in em. */
function accentHeight(text: string): number {
  const decomposed = text.normalize('NFD')
  if (/\p{Lu}\p{M}{2}/u.test(decomposed)) return 0.24
  return /\p{Lu}[\u0300-\u0314\u0342-\u0344]|\p{Ll}\p{M}{2}/u.test(decomposed) ? 0.1 : 0
}
