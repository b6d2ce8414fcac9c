/** How rare a card is; an edition decides the foil and how many lamps are lit. */
export const editions = ['matinee', 'gala', 'premiere', 'encore'] as const
export type Edition = (typeof editions)[number]

/** Chances in percent. No edition is called common. */
const odds: Record<Edition, number> = { matinee: 50, gala: 30, premiere: 15, encore: 5 }

/** What an edition is called on the card. */
export const editionNames: Record<Edition, string> = {
  matinee: 'Matinee',
  gala: 'Gala',
  premiere: 'Premiere',
  encore: 'Encore',
}

/** The material that shines on the card of an edition. */
export const editionFoils = { matinee: 'satin', gala: 'prism', premiere: 'stars', encore: 'rays' } as const

/** Lamps lit of four: the edition's rank. */
export function editionLamps(edition: Edition): number {
  return editions.indexOf(edition) + 1
}

/** A card's edition, drawn by lot from its seed: the same job always gives the same one. */
export function editionOf(seed: number): Edition {
  let lot = scatter(seed) * 100
  for (const edition of editions) {
    lot -= odds[edition]
    if (lot < 0) return edition
  }
  return 'encore'
}

/** Neighbouring seeds give unrelated numbers from 0 to 1 (the last step of MurmurHash3). */
function scatter(seed: number): number {
  let bits = Math.imul((seed ^ (seed >>> 16)) + 1, 0x85ebca6b)
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35)
  return ((bits ^ (bits >>> 16)) >>> 0) / 2 ** 32
}
