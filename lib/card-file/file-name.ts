import { type CardFile, fileEnding } from './card-file'

interface NamedCard {
  eventName: string
  ticket: number
}

/** What a saved file is called: `lumen-summit-118-card.png`. Plain letters, which every phone and mail program keeps. */
export function cardFileName(card: NamedCard, file: CardFile): string {
  return `${fileStem(card)}-${file}.${fileEnding(file)}`
}

/** What the moving card is called: `lumen-summit-118-moving.mp4`. */
export function filmFileName(card: NamedCard, extension: 'mp4' | 'webm'): string {
  return `${fileStem(card)}-moving.${extension}`
}

function fileStem({ eventName, ticket }: NamedCard): string {
  const event = eventName
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  return `${event || 'snapmagic'}-${ticket}`
}
