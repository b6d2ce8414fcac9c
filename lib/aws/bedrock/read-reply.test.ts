import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { JobFailure } from '../../job/job-failure'
import { readReply } from './read-reply'

const read = (text: string) => readReply(Buffer.from(text))
const picture = Buffer.from('a picture')
const base64 = picture.toString('base64')

describe('a model’s reply', () => {
  it('is read as JSON would read it, whatever picture and words are in it', () => {
    const words = fc.string({ unit: 'binary' }).map((text) => text.toWellFormed())
    fc.assert(
      fc.property(
        fc.nat(150_000),
        fc.dictionary(words, fc.oneof(words, fc.constant('"images":["QUJD"]'), fc.jsonValue())),
        fc.constantFrom(undefined, 2, '\t'),
        (length, rest, space) => {
          const bytes = randomBytes(length + 1)
          const reply = { ...rest, images: [bytes.toString('base64'), 'another'] }
          const found = read(JSON.stringify(reply, undefined, space))
          expect(bytes.equals(found.picture ?? Buffer.of())).toBe(true)
          expect(found.rest).toMatchObject(JSON.parse(JSON.stringify({ ...reply, images: ['', 'another'] })))
        },
      ),
    )
  })

  it.each([
    [
      'with each slash escaped',
      `{"images":["${Buffer.from('ÿÿÿ?').toString('base64').replaceAll('/', '\\/')}"]}`,
      Buffer.from('ÿÿÿ?'),
    ],
    ['in lines', `{"images":["${base64.slice(0, 5)}\\n${base64.slice(5)}"]}`, picture],
    ['with blanks in it', `{"images":["${base64.slice(0, 5)} ${base64.slice(5)}"]}`, picture],
    [
      'without its padding',
      `{"images":["${Buffer.from('ab').toString('base64').replace('=', '')}"]}`,
      Buffer.from('ab'),
    ],
    ['behind a key of the same name', `{"about":{"images":3},"images":["${base64}"]}`, picture],
    ['behind another picture', `{"about":{"images":["QUJD"]},"images":["${base64}"]}`, picture],
  ])('gives its picture also %s', (_, text, expected) => {
    expect(Buffer.from(read(text).picture ?? [])).toEqual(expected)
  })

  it.each([
    '{}',
    '{"images":[]}',
    '{"images":[""]}',
    '{"images":[null]}',
    '{"images":"no"}',
    'null',
    '"images"',
    '["images"]',
  ])('may have no picture: %s', (text) => {
    expect(read(text)).toEqual({ rest: JSON.parse(text) as unknown, picture: undefined })
  })

  it.each(['', '{', `{"images":["${base64}`, `{"images":["${base64}"`, `{"images":["${base64}"]}}`])(
    'that is torn is told from an empty one: %s',
    (text) => {
      expect(() => read(text)).toThrow(JobFailure)
    },
  )
})
