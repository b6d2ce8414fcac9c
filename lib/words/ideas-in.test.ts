import fc from 'fast-check'
import { expect, test } from 'vitest'
import { GOLDEN_ONE_IN, ideaFor } from '../prompt/ideas'
import { parsePrompt } from '../prompt/prompt-text'
import { allWords } from './all-words'
import { ideasIn } from './ideas-in'
import { Language } from './language'

/** Even chances: the extremes that fast-check likes would be the same idea again and again. */
const chances = fc.infiniteStream(fc.noBias(fc.nat(999_999)))
/** More surprises than anybody asks for. */
const asks = 200

test.each(Language.options)('%s: no surprise comes twice in a visit, and each can be sent', (language) => {
  const source = ideasIn(language, allWords[language].pictureWords)
  fc.assert(
    fc.property(chances, (numbers) => {
      const random = () => Number(numbers.next().value) / 1_000_000
      const seen = new Set<string>()
      for (let asked = 0; asked < asks; asked++) {
        const idea = ideaFor(random, seen, 100, source)
        expect(idea && !seen.has(idea.text)).toBe(true)
        if (idea) seen.add(parsePrompt(idea.text, 100))
      }
      expect(seen.size).toBe(asks)
    }),
    { numRuns: 30 },
  )
})

test.each(Language.options)('%s: a golden surprise is as rare as the booth says', (language) => {
  const source = ideasIn(language, allWords[language].pictureWords)
  const rare = 1 / GOLDEN_ONE_IN
  expect(ideaFor(() => rare - 0.001, new Set(), 100, source)?.golden).toBe(true)
  expect(ideaFor(() => rare, new Set(), 100, source)?.golden).toBe(false)
})
