/** How rare a card is; an edition decides the foil and how many lamps are lit. */
export const editions = ['matinee', 'gala', 'premiere', 'encore'] as const
export type Edition = (typeof editions)[number]

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
