import { ideaEndings, ideaSeeds } from './idea-seeds'

/** A number from 0 up to 1, as `Math.random` gives. */
export type Random = () => number

/**
 * A whole idea of at most `maxLength` characters that this guest has not seen yet.
 * Once all are seen any may come again; undefined when none is short enough.
 */
export function ideaFor(random: Random, seen: ReadonlySet<string>, maxLength = Infinity): string | undefined {
  const fitting = ideaSeeds.filter((idea) => idea.length <= maxLength)
  const fresh = fitting.filter((idea) => !seen.has(idea))
  return pick(fresh.length > 0 ? fresh : fitting, random)
}

/** `count` different endings for a guest's own words. */
export function endingsFor(random: Random, count: number): string[] {
  return pickSome(ideaEndings, count, random)
}

/** `count` different whole ideas, for a guest who needs other words. */
export function ideasFor(random: Random, count: number, maxLength: number): string[] {
  return pickSome(
    ideaSeeds.filter((idea) => idea.length <= maxLength),
    count,
    random,
  )
}

function pickSome(choices: readonly string[], count: number, random: Random): string[] {
  const left = [...choices]
  const picked: string[] = []
  while (picked.length < count && left.length > 0) {
    picked.push(...left.splice(Math.floor(random() * left.length), 1))
  }
  return picked
}

function pick(choices: readonly string[], random: Random): string | undefined {
  return choices[Math.floor(random() * choices.length)]
}
