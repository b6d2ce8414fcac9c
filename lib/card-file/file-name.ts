import type { CardFile } from './card-file'

/** What a saved file is called: `lumen-summit-118-card.png`. Plain letters, which every phone and mail program keeps. */
export function cardFileName(
  { eventName, ticket }: { eventName: string; ticket: number },
  file: CardFile,
): string {
  const event = eventName
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  return `${event || 'snapmagic'}-${ticket}-${file}.png`
}
