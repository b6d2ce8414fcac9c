import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ideaEndings, ideaSeeds } from './idea-seeds'
import { endingsFor, ideaFor, ideasFor } from './ideas'
import { parsePrompt } from './prompt-text'

const random = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })

test('a guest who asks again and again sees every idea before any comes twice', () => {
  const seen = new Set<string>()
  for (let asked = 0; asked < ideaSeeds.length; asked++) {
    const idea = ideaFor(Math.random, seen)
    expect(idea && !seen.has(idea)).toBe(true)
    if (idea) seen.add(idea)
  }
  expect(seen.size).toBe(ideaSeeds.length)
  expect(ideaFor(Math.random, seen)).toBeDefined()
})

test('every idea can be sent as it is, and no two are the same', () => {
  expect(ideaSeeds.length).toBeGreaterThanOrEqual(200)
  for (const idea of ideaSeeds) expect(parsePrompt(idea, 80)).toBe(idea)
  expect(new Set([...ideaSeeds, ...ideaEndings]).size).toBe(ideaSeeds.length + ideaEndings.length)
})

test('ideas keep to the length that the event allows', () => {
  fc.assert(
    fc.property(random, fc.integer({ min: 3, max: 60 }), (number, maxLength) => {
      const idea = ideaFor(() => number, new Set(), maxLength)
      expect((idea ?? '').length).toBeLessThanOrEqual(maxLength)
      for (const other of ideasFor(() => number, 3, maxLength))
        expect(other.length).toBeLessThanOrEqual(maxLength)
    }),
  )
})

test('endings offered together are all different', () => {
  fc.assert(
    fc.property(random, fc.integer({ min: 0, max: 30 }), (number, count) => {
      const endings = endingsFor(() => number, count)
      expect(new Set(endings).size).toBe(Math.min(count, ideaEndings.length))
    }),
  )
})
