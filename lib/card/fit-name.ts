/**
 * Sets a guest's name so that it fills its line: first by a wider or narrower cut of the font, then by size. A name is
 * never squeezed, cut or broken inside a word.
 */
import { fontFamily, nameCuts, type NameCut, textWidth } from './card-type'
import { drawableText, graphemes, type Script, scriptOf } from './grapheme'
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
  /** Height of a line and its baseline, in em. */
  lineHeight: number
  baseline: number
}

const rules: Record<Script, ScriptRules> = {
  latin: { oneLine: 8, largest: [35, 21], grow: [1, 1.5], weight: 830, lineHeight: 1, baseline: 0.804 },
  arabic: { oneLine: 13, largest: [26, 18], grow: [1, 1], weight: 830, lineHeight: 1.28, baseline: 0.93 },
  cjk: { oneLine: 4, largest: [24, 19], grow: [1, 1], weight: 900, lineHeight: 1.19, baseline: 1 },
}
const gap = 1.3
/** Rounding in font renderers must not push a letter over the edge. */
const safety = 0.996

/** Fits any name of 1 to 24 graphemes into its room; the same text always gives the same lines. */
export function fitName(name: string, room: NameRoom): FittedName {
  const text = drawableText(name) || '–'
  const script = scriptOf(text)
  const lines = splitLines(text, rules[script].oneLine)
  let largest = rules[script].largest[lines.length > 1 ? 1 : 0]
  let fitted = placeLines(lines, script, largest, room)
  while (fitted.height > room.height) {
    largest *= 0.97
    fitted = placeLines(lines, script, largest, room)
  }
  return fitted
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

function placeLines(lines: string[], script: Script, largest: number, room: NameRoom): FittedName {
  const rule = rules[script]
  const grow = rule.grow[lines.length > 1 ? 1 : 0]
  let y = room.top
  const placed = lines.map((text): NameLine => {
    const { cut, size } = fitLine(text, script, room.width * safety, largest, grow)
    const accents = accentHeight(text)
    const height = (rule.lineHeight + accents) * size
    const baseline = y + (rule.baseline + accents) * size
    const line = setLine(text, { cut, size, baseline, left: room.left, right: room.left + room.width })
    const top = y
    y += height + gap
    return { ...line, cut, top, height, weight: rule.weight, family: fontFamily(cut) }
  })
  return { script, lines: placed, height: y - gap - room.top }
}

/** The cut that fills the line at the size nearest to the largest one allowed. */
function fitLine(
  text: string,
  script: Script,
  width: number,
  largest: number,
  grow: number,
): { cut: NameCut; size: number } {
  const cuts: readonly NameCut[] = script === 'latin' ? nameCuts : ['100']
  const filling = cuts.map((cut) => ({ cut, size: width / textWidth(text, cut) }))
  const wanted = Math.min(largest, filling[0]?.size ?? largest)
  const distance = (size: number) => Math.abs(Math.log(size / wanted))
  const best = filling.reduce((nearest, fit) => (distance(fit.size) < distance(nearest.size) ? fit : nearest))
  const isWidest = best.cut === cuts.at(-1)
  return isWidest ? { cut: best.cut, size: Math.min(best.size, wanted * grow) } : best
}

/** Room above capitals that carry one or more accents, in em. */
function accentHeight(text: string): number {
  const decomposed = text.normalize('NFD')
  if (/\p{Lu}\p{M}{2}/u.test(decomposed)) return 0.24
  return /\p{Lu}[\u0300-\u0314\u0342-\u0344]/u.test(decomposed) ? 0.1 : 0
}
