import type { Random } from '../random'
import { colourWords } from './dress-words'
import { dwellers, homes, moods } from './places-by-subject'
import type { Actor } from './spec'
import type { WordHit } from './word-table'

const placePrepositions = new Set(
  'in on at over under above inside near through into against across beside behind of'.split(' '),
)
const passedOver = /^(the|a|an|his|her|its|their|front|top|big|huge|dark|bright|neon|old|\p{L}+y)$/u

/** Whether "in", "on" or "over" stands before a word, with at most articles and adjectives between. */
export function followsPreposition(words: readonly string[], at: number): boolean {
  for (let back = 1; back <= 4; back += 1) {
    const word = words[at - back]
    if (word === undefined) return false
    if (placePrepositions.has(word)) return true
    if (!passedOver.test(word) && !colourWords.has(word)) return false
  }
  return false
}

/** Whether a word that is both a subject and a place is the place: "on the moon", "in the clouds". */
export function isPlaceWord(subject: WordHit, places: readonly WordHit[], words: readonly string[]): boolean {
  return places.some(
    (place) =>
      !(place.at === subject.at && place.key === subject.key) &&
      place.at <= subject.at &&
      subject.at < place.at + place.length &&
      (place.length > 1 || followsPreposition(words, subject.at)),
  )
}

/** Place words that are mostly adjectives: another place in the same prompt beats them. */
const weakPlaces = new Set(
  'snowy frozen winter data ai technology futuristic fly flying digital show water code room'.split(' '),
)
const anywhere = ['mountains', 'meadow', 'city', 'clouds', 'forest', 'beach', 'cyber']

/** The place that the words name, or one where the first actor is at home; undefined when there is neither. */
export function chooseSetting(
  words: readonly string[],
  places: readonly WordHit[],
  actors: readonly Actor[],
  random: Random,
): string | undefined {
  const strong = places.filter((place) => !weakPlaces.has(place.word))
  const named = strong.find((place) => followsPreposition(words, place.at)) ?? strong[0] ?? places[0]
  if (named) return named.key
  if (/(^| )on (the |a )?(moon|planet)( |$)/.test(words.join(' '))) return 'moonsurface'
  const lead = actors[0]
  if (!lead) return undefined
  return random.pick(homes.get(lead.role) ?? homes.get(lead.motif) ?? anywhere)
}

/** Who lives in a setting that needs somebody to look at; nobody where the place is enough. */
export function dwellerOf(setting: string, random: Random): string[] {
  const candidates = dwellers.get(setting)
  return candidates ? [random.pick(candidates)] : []
}

const timesOfDay = new Set(['dawn', 'day', 'golden', 'sunset', 'dusk', 'night', 'aurora', 'storm'])
const ownLight = new Set(['underwater', 'volcano', 'datacentre', 'mars'])
const spaceLight = new Set(['neon', 'aurora', 'candy', 'ember', 'tech'])
const indoorLight = new Set(['night', 'dusk', 'tech', 'autumn', 'golden', 'cosy', 'jade'])

/** The light: a time of day beats a mood, and some places have a light of their own. */
export function choosePalette(hits: readonly WordHit[], setting: string, random: Random): string {
  const suiting = moods.get(setting) ?? ['golden']
  const named =
    hits.find((hit) => timesOfDay.has(hit.key)) ??
    hits.find((hit) => !(hit.key === 'snow' && setting !== 'snow'))
  const palette = named?.key ?? random.pick(suiting)
  if (ownLight.has(setting)) return suiting[0] ?? palette
  if ((setting === 'space' || setting === 'moonsurface') && !spaceLight.has(palette)) return 'space'
  if (setting === 'library' && !indoorLight.has(palette)) return 'cosy'
  return palette
}

const weatherStems: readonly (readonly [string, RegExp])[] = [
  ['rain', /^(rain(?!bow)|storm|downpour)/],
  ['snow', /^(snow(?!m|b)|blizzard)/],
  ['lightning', /^(lightning|thunder)/],
  ['confetti', /^(confetti|party|celebrat|birthday)/],
  ['motes', /^(magic|firefl|enchanted|sparkl|glow)/],
  ['petals', /^(sakura|blossom|petal)/],
  ['rainbow', /^rainbow/],
]

/** What falls, drifts or stands in the air. */
export function chooseWeather(words: readonly string[]): Set<string> {
  const falling = weatherStems.filter(([, stem]) => words.some((word) => stem.test(word)))
  return new Set(falling.map(([weather]) => weather))
}
