import { filmSheet } from '../card-film/film'
import { artKey } from '../job/art'
import type { Job } from '../job/job'
import { ART_HEIGHT, ART_WIDTH } from '../job/limits'

/** The pictures that a finished card is given as, in pixels. */
export const cardFiles = {
  /** The card as it lies on the table, with transparent corners. */
  card: { width: 1000, height: 1400 },
  /** 2.5 × 3.5 inches at 300 dpi, drawn 37.5 pixels (1/8 inch) past the trim on every side. */
  print: { width: 825, height: 1125 },
  /** A square for feeds. */
  social: { width: 1080, height: 1080 },
  /** What a link shows in a chat. */
  preview: { width: 1200, height: 630 },
  /** The card taken apart, from which a phone makes the moving card. */
  layers: filmSheet,
  /** The bare picture as a page shows it: a tenth of its bytes. */
  screen: { width: 960, height: 540 },
  /** The bare picture. */
  art: { width: ART_WIDTH, height: ART_HEIGHT },
} as const

/** An eighth of an inch in card units (the card's 2.5 inches are 100): drawn past the trim and cut off. */
export const PRINT_BLEED = 5

export type CardFile = keyof typeof cardFiles

/** True for the name of a file that every card has. */
export function isCardFile(name: string): name is CardFile {
  return Object.hasOwn(cardFiles, name)
}

/** What a file's name ends in: pictures to look at are JPEG, pictures to keep are PNG. */
export function fileEnding(file: CardFile): 'jpg' | 'png' {
  return file === 'screen' ? 'jpg' : 'png'
}

/** The file of an address such as `card.png`; undefined when there is none. */
export function parseFileAddress(address: string): CardFile | undefined {
  return Object.keys(cardFiles)
    .filter(isCardFile)
    .find((file) => address === `${file}.${fileEnding(file)}`)
}

/** How a file crosses the net. */
export function fileType(file: CardFile): 'image/jpeg' | 'image/png' {
  return file === 'screen' ? 'image/jpeg' : 'image/png'
}

/** Where a card's file lies: next to its art, made from the job alone. */
export function cardFileKey(job: Pick<Job, 'id' | 'sessionId'>, file: CardFile): string {
  return file === 'art' ? artKey(job) : artKey(job).replace(/\.png$/, `/${file}.${fileEnding(file)}`)
}

/** Everything that is stored of a card. */
export function cardFileKeys(job: Pick<Job, 'id' | 'sessionId'>): string[] {
  return Object.keys(cardFiles)
    .filter(isCardFile)
    .map((file) => cardFileKey(job, file))
}
