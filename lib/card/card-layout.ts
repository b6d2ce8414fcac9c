/** Where every word of a card stands. Pure, so that kiosk, phone, wall, share picture and print draw the same lines. */
import type { CardFacts } from './card-facts'
import { bill, margin, measure, smallest, stub, titleBox, titleLineHeight } from './card-measures'
import { type Cut, textWidth } from './card-type'
import { editionLamps, editionNames } from './edition'
import { type FittedName, fitName } from './fit-name'
import { drawableText } from './grapheme'
import { setLine, type TextLine } from './text-line'
import { shortenText, type TextBox, wrapText } from './wrap-text'

export interface CardLayout {
  event: TextLine
  edition: TextLine
  /** Centres of the four lamps and how many are lit. */
  lamps: { x: number[]; y: number; radius: number; lit: number }
  name: FittedName
  title: TextLine[]
  artNote: TextLine | undefined
  stub: { labels: TextLine[]; numbers: TextLine[]; place: TextLine[]; date: TextLine }
}

/** Lays a card's words out. */
export function layoutCard(facts: CardFacts): CardLayout {
  return { ...layoutHead(facts), ...layoutBill(facts), stub: layoutStub(facts) }
}

/** Says the card aloud: what stands on it that is worth hearing. */
export function cardLabel({ displayName, title, edition }: CardFacts): string {
  return `Card of ${displayName}: ${title}. ${editionNames[edition]} edition.`
}

function layoutHead({ eventName, edition }: CardFacts): Pick<CardLayout, 'event' | 'edition' | 'lamps'> {
  const size = 3.4
  const radius = size * 0.31
  const step = size * 0.96
  const x = [3, 2, 1, 0].map((fromRight) => margin.right - radius - fromRight * step)
  const editionRight = margin.right - 3 * step - 2 * radius - 1.7
  const editionLine = endLine(editionNames[edition], {
    cut: 'Text',
    size,
    baseline: 9.04,
    right: editionRight,
  })
  const room = editionLine.x - 4 - margin.left
  return {
    lamps: { x, y: 7.9, radius, lit: editionLamps(edition) },
    edition: editionLine,
    event: fitSmall(eventName, { cut: 'Strong', size: 3.6, baseline: 9.1, left: margin.left, width: room }),
  }
}

/** Title and note take what they need, the name all the rest; then the whole is centred. */
function layoutBill({
  displayName,
  title,
  artNote,
}: CardFacts): Pick<CardLayout, 'name' | 'title' | 'artNote'> {
  const titleLines = wrapText(title, titleBox) ?? wrapText(shortenText(title, titleBox), titleBox) ?? []
  const note = drawableText(artNote ?? '')
  const noteSpot = note ? placeNote(note, titleLines.at(-1) ?? '') : undefined
  const titleHeight = titleLines.length * titleLineHeight + (noteSpot?.ownLine ? smallest * 1.5 : 0)
  const room = {
    left: margin.left,
    top: bill.top,
    width: measure,
    height: bill.height - bill.gap - titleHeight,
  }
  const measured = fitName(displayName, room)
  const top = bill.top + (room.height - measured.height) / 2
  const name = fitName(displayName, { ...room, top })
  const titleTop = top + name.height + bill.gap
  const lines = titleLines.map((text, index) => {
    const baseline = titleTop + index * titleLineHeight + titleBox.size * 0.944
    return setLine(text, {
      cut: 'Text',
      size: titleBox.size,
      baseline,
      left: margin.left,
      right: margin.right,
    })
  })
  return { name, title: lines, artNote: noteSpot && setNote(note, noteSpot, lines.at(-1)) }
}

/** Beside the last line of the title if it fits there, else below. */
function placeNote(note: string, lastLine: string): { left: number; ownLine: boolean } {
  const beside = margin.left + textWidth(lastLine, 'Text') * titleBox.size + 2.6
  const fits = beside + textWidth(note, 'Text') * smallest <= margin.right
  return fits ? { left: beside, ownLine: false } : { left: margin.left, ownLine: true }
}

function setNote(
  note: string,
  spot: { left: number; ownLine: boolean },
  lastLine: TextLine | undefined,
): TextLine {
  const below = spot.ownLine ? smallest * 1.5 : 0
  const baseline = (lastLine?.baseline ?? bill.top) + below
  const fromRight = lastLine?.rightToLeft && !spot.ownLine
  const left = fromRight ? margin.left : spot.left
  return fitSmall(note, { cut: 'Text', size: smallest, baseline, left, width: margin.right - left })
}

function layoutStub({ guestNumber, ticket, place, date }: CardFacts): CardLayout['stub'] {
  const columns = [
    { label: 'Guest', number: String(guestNumber) },
    { label: 'Ticket', number: String(ticket) },
  ]
  const labels: TextLine[] = []
  const numbers: TextLine[] = []
  let x: number = margin.left
  for (const { label, number } of columns) {
    const labelLine = startLine(label, { cut: 'Text', size: smallest, baseline: stub.top + 7.88, left: x })
    const numberLine = startLine(number, { cut: '62', size: 9.4, baseline: stub.top + 16.09, left: x })
    labels.push(labelLine)
    numbers.push(numberLine)
    x += Math.max(labelLine.width, numberLine.width) + 5.4
  }
  return { labels, numbers, ...layoutPlace(place, date, x) }
}

const placeRight = 76.4
const placeLineHeight = smallest * 1.32

/** Place, on two lines if it must, and date: hung on the seal, centred in the stub. */
function layoutPlace(place: string, date: string, left: number): Pick<CardLayout['stub'], 'place' | 'date'> {
  const box: TextBox = { cut: 'Strong', size: smallest, width: placeRight - left, mostLines: 2 }
  const lines = wrapText(shortenText(drawableText(place), box), box) ?? []
  const dateText = shortenText(drawableText(date), { ...box, cut: 'Text', mostLines: 1 })
  const first = stub.top + 12.17 - (lines.length - 1) * (placeLineHeight / 2) - placeLineHeight / 2
  const line = (text: string, cut: Cut, index: number) =>
    endLine(text, { cut, size: smallest, baseline: first + index * placeLineHeight, right: placeRight })
  return {
    place: lines.map((text, index) => line(text, 'Strong', index)),
    date: line(dateText, 'Text', lines.length),
  }
}

interface SmallPlace {
  cut: Cut
  size: number
  baseline: number
}

function startLine(text: string, { left, ...place }: SmallPlace & { left: number }): TextLine {
  return setLine(text, { ...place, left, right: left + textWidth(text, place.cut) * place.size })
}

function endLine(text: string, { right, ...place }: SmallPlace & { right: number }): TextLine {
  return setLine(text, { ...place, left: right - textWidth(text, place.cut) * place.size, right })
}

/** A line that may end in an ellipsis: event, place and note, never a guest's name. */
function fitSmall(
  text: string,
  { left, width, ...place }: SmallPlace & { left: number; width: number },
): TextLine {
  const short = shortenText(drawableText(text), { cut: place.cut, size: place.size, width, mostLines: 1 })
  return startLine(short, { ...place, left })
}
