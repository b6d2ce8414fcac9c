import { iconFor } from '../motifs/icons'
import { colourWords, impliedColours } from './dress-words'
import { paletteWords } from './place-words'
import type { Actor } from './spec'
import { motifOfSubject, people, smallThings, subjectWords } from './subject-words'
import { lookUp, type WordHit } from './word-table'

/** What a role that is only the other half of a being brings along: a "raccoon hacker" has a laptop. */
const costumes: ReadonlyMap<string, string> = new Map([
  ['royal', 'crown'],
  ['wizard', 'wand'],
  ['pirate', 'sword'],
  ['knight', 'sword'],
  ['chef', 'pizza'],
  ['developer', 'laptop'],
  ['musician', 'guitar'],
  ['scientist', 'flask'],
  ['explorer', 'hat'],
  ['hero', 'sunglasses'],
  ['astronaut', 'helmet'],
])
const carried = new Set(['coffee', 'book', 'guitar', 'laptop', 'sword', 'flower'])
const several = /^(two|three|pair|couple|twins|family|friends|team|four|five)$/

/** Two words that together are something else than the second alone; an emoji draws it. */
const compounds = new Set([
  'hot dog',
  'hot dogs',
  'christmas tree',
  'christmas trees',
  'palm tree',
  'palm trees',
])

interface Found {
  words: readonly string[]
  subjects: readonly WordHit[]
  extras: readonly WordHit[]
  places: readonly WordHit[]
}

/** Who and what is in the picture: at most two, the first of them the hero. */
export function chooseActors({ words, subjects, extras, places }: Found): Actor[] {
  const real = subjects.filter((hit) => !compounds.has(`${words[hit.at - 1] ?? ''} ${hit.word}`))
  const withoutLooseClouds = real.filter((hit, index) => index === 0 || hit.key !== 'cloud')
  const alive = withoutLooseClouds.filter((hit) => !smallThings.has(hit.key))
  const candidates = alive.length > 0 ? alive : withoutLooseClouds
  const heroes = candidates.filter((_, index) => !isHalfOfABeing(candidates, index, words))
  const worn = new Set(extras.map((hit) => hit.key))
  for (const hit of alive) {
    const costume = costumes.get(hit.key)
    if (costume !== undefined && !heroes.includes(hit)) worn.add(costume)
  }
  for (const hit of withoutLooseClouds) if (alive.length > 0 && carried.has(hit.key)) worn.add(hit.key)

  const actors = toActors(heroes, words, worn)
  const [first] = actors
  if (
    first &&
    actors.length === 1 &&
    words.some((word) => several.test(word)) &&
    !smallThings.has(first.motif)
  ) {
    actors.push({ ...first, extras: new Set() })
  }
  const beyondMotifs = actors.every((actor) => smallThings.has(actor.motif))
  const icon = beyondMotifs && actors.length === 0 ? findIcon(words, places) : rideable(words, actors)
  return icon ? [...actors, icon] : actors
}

function toActors(heroes: readonly WordHit[], words: readonly string[], worn: ReadonlySet<string>): Actor[] {
  const actors: Actor[] = []
  for (const hit of heroes.slice(0, 2)) {
    const motif = motifOfSubject(hit.key)
    if (actors.some((actor) => actor.role === hit.key) && motif !== 'person') continue
    const extras = new Set(actors.length === 0 ? worn : [])
    const hair = hairWords.get(hit.word)
    if (hair !== undefined) extras.add(hair)
    actors.push({ motif, role: hit.key, color: colourOf(hit, words), extras })
  }
  return actors
}

/** Words that say how somebody's hair is. */
const hairWords = new Map([
  ...'woman girl mother mum mom queen princess bride witch businesswoman superheroine actress sister aunt'
    .split(' ')
    .map((word) => [word, 'long hair'] as const),
  ...'man boy father dad king prince groom businessman brother uncle'
    .split(' ')
    .map((word) => [word, 'short hair'] as const),
  ...'grandmother grandfather grandma grandpa'.split(' ').map((word) => [word, 'grey hair'] as const),
])

/** "superhero cloud engineer", "astronaut cat", "me as a wizard": two words for one being, of which one goes. */
function isHalfOfABeing(hits: readonly WordHit[], index: number, words: readonly string[]): boolean {
  const hit = hits[index]
  const before = hits[index - 1]
  const next = hits[index + 1]
  if (!hit) return false
  const touchesBefore = before !== undefined && before.at + before.length === hit.at
  const touchesNext = next !== undefined && hit.at + hit.length === next.at
  if (next && people.has(hit.key) && words.slice(hit.at + 1, next.at).includes('as')) return true
  const costumed = before && words.slice(before.at + 1, hit.at).includes('as')
  if (costumed && !people.has(before.key) && costumes.has(hit.key)) return true
  if (hit.key === 'astronaut') {
    if (touchesBefore && !people.has(before.key)) return true
    if (touchesNext && !people.has(next.key) && next.key !== 'robot') return true
  }
  const isRole = people.has(hit.key) || hit.key === 'robot' || hit.key === 'astronaut'
  if (touchesBefore && isRole && before.key !== 'person') return true
  return touchesNext && people.has(hit.key) && !people.has(next.key)
}

function colourOf(hit: WordHit, words: readonly string[]): string | undefined {
  const implied = impliedColours.get(hit.word) ?? impliedColours.get(hit.word.replace(/s$/, ''))
  if (implied !== undefined) return implied
  for (let back = 1; back <= 3; back += 1) {
    const word = words[hit.at - back] ?? ''
    const colour = colourWords.get(word)
    if (colour !== undefined) return colour
    if (/^(in|on|at|over|and|with|of)$/.test(word)) return undefined
  }
  return undefined
}

/** A noun that nobody drew a motif for, by its emoji; two words first: "ice cream", "hot dog". */
function findIcon(words: readonly string[], places: readonly WordHit[]): Actor | undefined {
  const inPlace = new Set(
    places.flatMap(({ at, length }) => Array.from({ length }, (_, offset) => at + offset)),
  )
  const isLight = (word: string) => lookUp(word, paletteWords) !== undefined
  const free = words.map((word, index) => (inPlace.has(index) || isLight(word) ? '·' : word))
  for (const [index, word] of free.entries()) {
    const icon = iconFor(`${words[index] ?? ''}-${words[index + 1] ?? ''}`) ?? iconFor(word)
    if (icon === undefined) continue
    const color = colourWords.get(words[index - 1] ?? '')
    return { motif: 'icon', role: icon, icon, color, extras: new Set() }
  }
  return undefined
}

/** "a cat on a skateboard": something to ride that no motif draws. */
function rideable(words: readonly string[], actors: readonly Actor[]): Actor | undefined {
  if (actors.length !== 1) return undefined
  const at = words.findIndex((word) => /^(riding|rides|ride|on|driving)$/.test(word))
  if (at < 0) return undefined
  for (const word of words.slice(at + 1, at + 4)) {
    const mount = mounts.get(word)
    if (mount !== undefined && lookUp(word, subjectWords) === undefined) {
      return { motif: 'icon', role: mount, icon: mount, extras: new Set() }
    }
  }
  return undefined
}

const mounts: ReadonlyMap<string, string> = new Map([
  ['bicycle', 'bicycle'],
  ['bike', 'bicycle'],
  ['motorcycle', 'motorcycle'],
  ['motorbike', 'motorcycle'],
  ['skateboard', 'skateboard'],
  ['scooter', 'kick-scooter'],
  ['tractor', 'tractor'],
  ['sled', 'sled'],
  ['snail', 'snail'],
])
