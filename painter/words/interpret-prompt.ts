import { hashText, Random } from '../random'
import {
  actionNamed,
  actionWords,
  framingNamed,
  framingWords,
  type Action,
  type Framing,
} from './action-words'
import { chooseActors } from './choose-actors'
import { choosePalette, chooseSetting, chooseWeather, dwellerOf, isPlaceWord } from './choose-place'
import { extraWords } from './dress-words'
import { paletteWords, settingWords } from './place-words'
import { readPrompt } from './read-prompt'
import type { Actor, Spec } from './spec'
import { styleNames, styleWords, type StyleName } from './style-words'
import { motifOfSubject, smallThings, subjectWords } from './subject-words'
import { findWords, lookUp, type WordHit } from './word-table'

/** Says what a prompt's picture is of. Pure: the same prompt, seed and style give the same answer. */
export function interpretPrompt(prompt: string, seed: number, styleAsked?: string): Spec {
  const words = readPrompt(prompt)
  const random = new Random(hashText(words.join(' ')) ^ Math.imul(seed + 1, 0x9e3779b1))
  const style = chooseStyle(words, random, styleAsked)
  // A style's words are about the picture and not in it: "papercut" is not paper.
  const named = words.map((word, index) => (style.wordsAt.has(index) ? '·' : word))

  const places = findWords(named, settingWords)
  const found = findWords(named, subjectWords).filter((hit) => !isPlaceWord(hit, places, named))
  const subjects = found.length > 1 ? found.filter((hit) => !pictureWords.has(hit.word)) : found
  const extras = findWords(named, extraWords)
  let actors = chooseActors({ words: named, subjects, extras, places })
  let setting = chooseSetting(named, places, actors, random)
  if (!setting && actors.length === 0) actors = [surprise(random, extras)]
  setting ??= chooseSetting(named, places, actors, random) ?? 'mountains'
  if (actors.length === 0) actors = dwellerOf(setting, random).map((role) => actorOf(role, extras))

  const palette = choosePalette(findWords(named, paletteWords), setting, random)
  const onAMount = actors.length > 1 && actors[1]?.icon !== undefined
  const action = onAMount ? 'ride' : actionNamed(findWords(named, actionWords))
  const framing = chooseFraming({ words: named, actors, setting, palette, action, style: style.name, random })
  const weather = chooseWeather(words)
  return {
    prompt,
    seed,
    style: style.name,
    actors,
    action,
    framing,
    setting,
    palette,
    words: new Set(words),
    weather,
  }
}

/** "A portrait of a robot" has one being in it. */
const pictureWords = new Set(['portrait', 'selfie'])

function chooseStyle(words: readonly string[], random: Random, asked?: string) {
  const hits = findWords(words, styleWords)
  // The kiosk adds the style at the end, so that the last one counts.
  const hit = hits.at(-1)
  const wish = asked?.toLowerCase()
  const wished =
    wish === undefined
      ? undefined
      : (lookUp(wish, styleWords) ?? lookUp(wish.replace(/[-_]/g, ' '), styleWords))
  const wordsAt = new Set(
    hits.flatMap(({ at, length }) => Array.from({ length }, (_, offset) => at + offset)),
  )
  const drawn = random.pick(styleNames)
  const name = styleNames.find((known) => known === (wished ?? hit?.key)) ?? drawn
  return { name, wordsAt }
}

/** What to paint for a prompt without one known word: something coherent, chosen by its hash. */
function surprise(random: Random, extras: readonly WordHit[]): Actor {
  const subjects =
    'crystal hotairballoon tree castle planet fox owl robot whale lighthouse explorer butterfly rocket dragon jellyfish'
  return actorOf(random.pick(subjects.split(' ')), extras)
}

function actorOf(role: string, extras: readonly WordHit[]): Actor {
  return { motif: motifOfSubject(role), role, extras: new Set(extras.map((hit) => hit.key)) }
}

const vastPlaces = new Set(
  'mountains desert snow sea space clouds forest city underwater meadow mars beach japan'.split(' '),
)
const sunnyPlaces = new Set('mountains desert sea beach meadow snow'.split(' '))
/** What a close-up would cut off. */
const heldThings = new Set(
  'coffee balloon flag flower sword wand umbrella book laptop guitar camera flask pizza'.split(' '),
)
const warmSkies = new Set(['sunset', 'golden', 'dusk', 'dawn', 'mars'])
const flatStyles = new Set<StyleName>(['neon', 'lino', 'glass', 'deco', 'synthwave'])
const uprightAlone = new Set(
  'person astronaut robot cat dog fox wolf bear panda rabbit lion tiger owl raccoon koala'.split(' '),
)

/** Now and then another framing than the medium shot, where it suits; a prompt's own word comes first. */
function chooseFraming(choice: {
  words: readonly string[]
  actors: readonly Actor[]
  setting: string
  palette: string
  action: Action | undefined
  style: StyleName
  random: Random
}): Framing {
  const { actors, setting, action, style, random } = choice
  const lead = actors[0]
  const roll = random.next()
  const asked = framingNamed(findWords(choice.words, framingWords))
  if (style === 'voxel' || style === 'blueprint' || actors.length !== 1 || !lead) return 'medium'
  if (asked) return asked
  if (smallThings.has(lead.motif) || lead.icon) return 'medium'
  const lit = warmSkies.has(choice.palette) && !flatStyles.has(style)
  const handsFull = [...lead.extras].some((extra) => heldThings.has(extra))
  if (roll < 0.24 && uprightAlone.has(lead.motif) && !action && !handsFull) return 'close-up'
  if (roll > 0.9 && lit && sunnyPlaces.has(setting)) return 'silhouette'
  if (roll > 0.76 && roll < 0.86 && !action && vastPlaces.has(setting)) return 'far'
  if (roll > 0.58 && roll < 0.76) return 'low-angle'
  return 'medium'
}
