import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { RefusalError } from '../failure/refusal'
import { cleanText } from './clean-text'
import { NAME_MAX_LENGTH, nameLength, parseDisplayName } from './display-name'
import { parsePrompt, promptLength } from './prompt-text'

/** Anything a keyboard, a paste or an attack can hold: every code unit, graphemes, markup, right-to-left. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)))
    .map((units) => units.join('')),
  fc.constantFrom(
    '',
    ' ',
    '<script>alert(1)</script>',
    'ليلى الحداد',
    '鈴木さくら',
    '👩🏽‍🚀',
    '\uD800',
    'a\u0000b',
    '\u202Eevil',
    'x'.repeat(5000),
  ),
)

const accepted = (parse: () => string): string | undefined => {
  try {
    return parse()
  } catch (error) {
    expect(error).toBeInstanceOf(RefusalError)
    return undefined
  }
}

describe('what guests type', () => {
  it('is stored clean and within its length, or refused with a sentence, whatever it is', () => {
    fc.assert(
      fc.property(anyText, (raw) => {
        const prompt = accepted(() => parsePrompt(raw, 300))
        if (prompt !== undefined) {
          expect(promptLength(prompt)).toBeGreaterThanOrEqual(3)
          expect(promptLength(prompt)).toBeLessThanOrEqual(300)
        }
        const name = accepted(() => parseDisplayName(raw))
        if (name !== undefined) {
          expect(nameLength(name)).toBeGreaterThanOrEqual(1)
          expect(nameLength(name)).toBeLessThanOrEqual(NAME_MAX_LENGTH)
        }
        for (const text of [prompt ?? '', name ?? '']) {
          expect(text.isWellFormed()).toBe(true)
          expect(text).not.toMatch(/[\p{Cc}\u202A-\u202E\u2066-\u2069\uFEFF]/u)
          expect(text).toBe(text.trim())
        }
      }),
      { numRuns: 500 },
    )
  })

  it('is the same after a second cleaning, so that storing it again changes nothing', () => {
    fc.assert(
      fc.property(anyText, (raw) => {
        expect(cleanText(cleanText(raw))).toBe(cleanText(raw))
      }),
    )
  })

  it.each(['Mara', 'Björn', 'ليلى الحداد', '鈴木さくら', 'நிலா', 'Bo 🦊', '👨‍👩‍👧‍👦', '🏴󠁧󠁢󠁳󠁣󠁴󠁿', 'O', 'می‌خواهم'])(
    'keeps the name %s as it was typed',
    (name) => {
      expect(parseDisplayName(name)).toBe(name.normalize('NFC'))
    },
  )

  it('takes 24 wide graphemes and not one more', () => {
    expect(nameLength(parseDisplayName('👨‍👩‍👧‍👦'.repeat(24)))).toBe(24)
    expect(() => parseDisplayName('👨‍👩‍👧‍👦'.repeat(25))).toThrow(RefusalError)
  })

  it('does not let one letter carry a tower of marks', () => {
    expect(() => parseDisplayName(`Z${'\u0335'.repeat(2000)}`)).toThrow(RefusalError)
  })

  it('counts an emoji in a prompt as one character and honours the event’s limit', () => {
    expect(promptLength('🦊🦊🦊')).toBe(3)
    expect(() => parsePrompt('abcdef', 5)).toThrow('PROMPT_TOO_LONG')
    expect(parsePrompt('x'.repeat(1000), 5000)).toHaveLength(1000)
    expect(() => parsePrompt('x'.repeat(1001), 5000)).toThrow('PROMPT_TOO_LONG')
  })
})
