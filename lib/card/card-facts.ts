import type { Event } from '../event/event'
import type { Job } from '../job/job'
import { titleBox } from './card-measures'
import { type Edition, editionOf } from './edition'
import { drawableText } from './grapheme'
import { shortenText } from './wrap-text'

export { editions, type Edition } from './edition'

/** All that is printed on a card besides its picture: the same facts draw it on screen, on paper and for sharing. */
export interface CardFacts {
  /** As the guest typed it, any script, 1 to 24 graphemes. */
  displayName: string
  /** The prompt, shortened to at most two lines. */
  title: string
  eventName: string
  place: string
  /** Already worded for people, e.g. "14 May 2027". */
  date: string
  guestNumber: number
  ticket: number
  edition: Edition
  /** Small note beside the title, e.g. "Preview art". */
  artNote?: string
}

type JobOnCard = Pick<Job, 'displayName' | 'prompt' | 'userNumber' | 'ticket' | 'seed'>
type TitledCard = Omit<JobOnCard, 'prompt'> & { title: string }
type EventOnCard = Pick<Event, 'name' | 'place' | 'date' | 'artNote'>

/** The facts of a job's card at an event. */
export function cardFacts(job: JobOnCard, event: EventOnCard): CardFacts {
  return factsOnCard({ ...job, title: titleFromPrompt(job.prompt) }, event)
}

/** The facts of a card whose title is known, and whose prompt need not be. */
export function factsOnCard(card: TitledCard, event: EventOnCard): CardFacts {
  return {
    displayName: card.displayName,
    title: card.title,
    eventName: event.name,
    place: event.place,
    date: wordDate(event.date),
    guestNumber: card.userNumber,
    ticket: card.ticket,
    edition: editionOf(card.seed),
    artNote: event.artNote,
  }
}

/** A prompt read as a title: first letter large, no full stop, at most two lines. */
export function titleFromPrompt(prompt: string): string {
  const text = drawableText(prompt).replace(/(?<![.])[.。]$/u, '')
  const first = String.fromCodePoint(text.codePointAt(0) ?? 0x20)
  const large = first.toUpperCase()
  /** "ß" would become two letters: such a letter stays as it is. */
  const start = [...large].length === 1 ? large : first
  return shortenText((start + text.slice(first.length)).trim(), titleBox)
}

const dateWords = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
})

function wordDate(isoDate: string): string {
  return dateWords.format(new Date(`${isoDate}T00:00:00Z`))
}
