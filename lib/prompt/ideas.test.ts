import fc from 'fast-check'
import { expect, test } from 'vitest'
import { goldenIdeas } from './golden-ideas'
import { ideaSeeds } from './idea-seeds'
import { GOLDEN_ONE_IN, ideaFor } from './ideas'
import { parsePrompt } from './prompt-text'

const random = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })

test('a guest who asks again and again sees every idea before any comes twice', () => {
  const seen = new Set<string>()
  for (let asked = 0; asked < ideaSeeds.length; asked++) {
    const idea = ideaFor(Math.random, seen)
    expect(idea && !seen.has(idea.text)).toBe(true)
    if (idea) seen.add(idea.text)
  }
  expect(seen.size).toBe(ideaSeeds.length)
  expect(ideaFor(Math.random, new Set([...ideaSeeds, ...goldenIdeas]))).toBeDefined()
})

test('every idea can be sent as it is, and no two are the same', () => {
  expect(ideaSeeds.length).toBeGreaterThanOrEqual(200)
  for (const idea of [...ideaSeeds, ...goldenIdeas]) expect(parsePrompt(idea, 80)).toBe(idea)
  expect(new Set([...ideaSeeds, ...goldenIdeas]).size).toBe(ideaSeeds.length + goldenIdeas.length)
})

test('a golden idea is as rare as the booth says', () => {
  const rare = 1 / GOLDEN_ONE_IN
  expect(ideaFor(() => rare - 0.001, new Set())?.golden).toBe(true)
  expect(ideaFor(() => rare, new Set())?.golden).toBe(false)
})

test('ideas keep to the length that the event allows', () => {
  fc.assert(
    fc.property(random, fc.integer({ min: 3, max: 60 }), (number, maxLength) => {
      const idea = ideaFor(() => number, new Set(), maxLength)
      expect((idea?.text ?? '').length).toBeLessThanOrEqual(maxLength)
    }),
  )
})
