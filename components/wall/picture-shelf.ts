import type { Stop } from '../../lib/api/booth-api'
import type { CardPicture } from '../card/keep-picture'

/** Loads a card's picture until stopped, which also lets go of its memory. */
export type LoadPicture = (cardId: string, onPicture: (picture: CardPicture) => void) => Stop

/** Holds the pictures of the cards in sight; what leaves sight leaves memory, so that a wall may run for days. */
export function createPictureShelf(load: LoadPicture) {
  const loads = new Map<string, Stop>()
  const listeners = new Set<() => void>()
  let pictures: ReadonlyMap<string, CardPicture> = new Map()
  const change = (next: ReadonlyMap<string, CardPicture>) => {
    pictures = next
    for (const listener of listeners) listener()
  }
  const letGo = (cardId: string) => {
    loads.get(cardId)?.()
    loads.delete(cardId)
  }
  return {
    pictures: () => pictures,
    subscribe: (listener: () => void): Stop => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    /** From now on these cards are in sight, and no others. */
    keep(cardIds: readonly string[]): void {
      const left = [...loads.keys()].filter((id) => !cardIds.includes(id))
      if (left.length > 0) {
        // Off the page first, then out of memory: no frame may show a picture that is gone.
        change(new Map([...pictures].filter(([id]) => !left.includes(id))))
        left.forEach(letGo)
      }
      for (const id of cardIds) {
        if (loads.has(id)) continue
        loads.set(
          id,
          load(id, (picture) => change(new Map(pictures).set(id, picture))),
        )
      }
    },
  }
}
