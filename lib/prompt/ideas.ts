import { goldenIdeas } from './golden-ideas'
import { ideaSeeds } from './idea-seeds'

/** A number from 0 up to 1, as `Math.random` gives. */
export type Random = () => number

/** Something to draw; a golden one is rare, and said to be. */
export interface Idea {
  readonly text: string
  readonly golden: boolean
}

/** Where ideas come from: written by hand, and, in a language that has none, put together from its own words. */
export interface IdeaSource {
  readonly ideas: readonly string[]
  readonly golden: readonly string[]
  readonly invent?: (random: Random) => string
}

/** One idea in so many is golden. */
export const GOLDEN_ONE_IN = 30

/** The ideas in English. */
export const englishIdeas: IdeaSource = { ideas: ideaSeeds, golden: goldenIdeas }

/** An invention that was seen already is made up anew this often before an old one will do. */
const inventions = 50

/**
 * A whole idea of at most `maxLength` characters that this guest has not seen yet.
 * Once all are seen any may come again; undefined when none is short enough.
 */
export function ideaFor(
  random: Random,
  seen: ReadonlySet<string>,
  maxLength = Infinity,
  source: IdeaSource = englishIdeas,
): Idea | undefined {
  const fits = (idea: string) => idea.length <= maxLength
  const fresh = (idea: string) => fits(idea) && !seen.has(idea)
  if (random() < 1 / GOLDEN_ONE_IN) {
    const text = pick(source.golden.filter(fresh), random)
    if (text !== undefined) return { text, golden: true }
  }
  const choices = source.invent ? invented(source.invent, fresh, random) : source.ideas.filter(fresh)
  const again = source.invent ? [source.invent(random)] : source.ideas
  const text = pick(choices, random) ?? pick(again.filter(fits), random)
  return text === undefined ? undefined : { text, golden: false }
}

function invented(
  invent: (random: Random) => string,
  fresh: (idea: string) => boolean,
  random: Random,
): string[] {
  for (let tries = 0; tries < inventions; tries += 1) {
    const text = invent(random)
    if (fresh(text)) return [text]
  }
  return []
}

function pick(choices: readonly string[], random: Random): string | undefined {
  return choices[Math.floor(random() * choices.length)]
}
