import type { WallCard } from './wall-card'

/** The newest cards are kept; the wall steps through them for as long as nothing newer comes. */
export const WALL_LENGTH = 24

/** What the wall shows: its cards, the newest first, and which of them stands in front. */
export interface WallShow {
  readonly cards: readonly WallCard[]
  readonly frontId: string | undefined
}

export const emptyWall: WallShow = { cards: [], frontId: undefined }

/** A place in the procession. */
export type WallPlace = 'before' | 'front' | 'after' | 'far'

/** The cards with one more: once each, the newest first, no more than the wall keeps. */
export function withCard(cards: readonly WallCard[], card: WallCard): readonly WallCard[] {
  return newestFirst([card, ...cards.filter(({ id }) => id !== card.id)])
}

export function withoutCard(cards: readonly WallCard[], cardId: string): readonly WallCard[] {
  return cards.filter(({ id }) => id !== cardId)
}

export function newestFirst(cards: readonly WallCard[]): readonly WallCard[] {
  return [...cards]
    .sort((a, b) => Date.parse(b.approvedAt) - Date.parse(a.approvedAt) || (a.id < b.id ? -1 : 1))
    .slice(0, WALL_LENGTH)
}

/** The wall with what is on it now: a card that is newer than all before steps to the front. */
export function showing(show: WallShow, cards: readonly WallCard[]): WallShow {
  const [newest] = cards
  if (!newest) return emptyWall
  const newestBefore = show.cards[0]
  const isNews = !newestBefore || Date.parse(newest.approvedAt) > Date.parse(newestBefore.approvedAt)
  const isFrontHere = cards.some(({ id }) => id === show.frontId)
  if (isNews) return { cards, frontId: newest.id }
  return { cards, frontId: isFrontHere ? show.frontId : successor(show, cards) }
}

/** The next card of the procession comes to the front; after the oldest the newest again. */
export function stepOn({ cards, frontId }: WallShow): WallShow {
  const front = cards.findIndex(({ id }) => id === frontId)
  return { cards, frontId: cards[(front + 1) % Math.max(1, cards.length)]?.id }
}

/** The cards that are in sight and where each stands, the front one first; never the same card twice. */
export function inSight({ cards, frontId }: WallShow): readonly { place: WallPlace; card: WallCard }[] {
  const front = Math.max(
    0,
    cards.findIndex(({ id }) => id === frontId),
  )
  const offsets: readonly (readonly [WallPlace, number])[] = [
    ['front', 0],
    ['after', 1],
    ['before', -1],
    ['far', 2],
  ]
  return offsets.slice(0, cards.length).flatMap(([place, offset]) => {
    const card = cards[(front + offset + cards.length) % cards.length]
    return card ? [{ place, card }] : []
  })
}

/** Whoever stood behind the card that left the front, and is still here. */
function successor({ cards: before, frontId }: WallShow, cards: readonly WallCard[]): string | undefined {
  const left = before.findIndex(({ id }) => id === frontId)
  const behind = [...before.slice(left + 1), ...before.slice(0, Math.max(0, left))]
  const here = new Set(cards.map(({ id }) => id))
  return behind.find(({ id }) => here.has(id))?.id ?? cards[0]?.id
}
