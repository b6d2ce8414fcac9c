import { createCanvas, loadImage } from '@napi-rs/canvas'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { paintPicture } from './paint-picture'
import { actionWords, framingWords } from './words/action-words'
import { colourWords, extraWords } from './words/dress-words'
import { paletteWords, settingWords } from './words/place-words'
import { styleNames, styleWords } from './words/style-words'
import { subjectWords } from './words/subject-words'

const patienceMs = 120_000

/** A picture in small: grey values, for comparing what one sees. */
async function shrink(png: Uint8Array, width: number, height: number): Promise<Uint8ClampedArray> {
  const canvas = createCanvas(width, height)
  const brush = canvas.getContext('2d')
  brush.imageSmoothingQuality = 'high'
  brush.drawImage(await loadImage(Buffer.from(png)), 0, 0, width, height)
  return brush.getImageData(0, 0, width, height).data
}

/** Which of neighbouring fields is lighter, 64 bits. */
async function perceptualHash(png: Uint8Array): Promise<boolean[]> {
  const pixels = await shrink(png, 9, 8)
  const grey = (x: number, y: number) => {
    const at = (y * 9 + x) * 4
    return (pixels[at] ?? 0) * 0.3 + (pixels[at + 1] ?? 0) * 0.59 + (pixels[at + 2] ?? 0) * 0.11
  }
  return Array.from({ length: 64 }, (_, bit) => grey(bit % 8, bit >> 3) < grey((bit % 8) + 1, bit >> 3))
}

const turn = () => new Promise((resolve) => setImmediate(resolve))

describe('a picture', () => {
  it('is the same again for the same prompt and seed, and another for another seed', () => {
    const paint = (seed: number) =>
      Buffer.from(paintPicture({ prompt: 'a robot in a meadow, papercut', seed }))
    expect(paint(5).equals(paint(5))).toBe(true)
    expect(paint(5).equals(paint(6))).toBe(false)
  })

  it('looks different for a different prompt', { timeout: patienceMs }, async () => {
    const prompts = [
      'a fox in the snow',
      'a dragon over a castle',
      'whale under the sea',
      'a chef in a cafe',
      'rocket',
    ]
    const hashes = []
    for (const prompt of prompts) {
      hashes.push(await perceptualHash(paintPicture({ prompt, seed: 3, style: 'gouache' })))
    }
    for (const [index, one] of hashes.entries()) {
      for (const other of hashes.slice(index + 1)) {
        expect(one.filter((bit, at) => bit !== other[at]).length).toBeGreaterThan(6)
      }
    }
  })

  it('looks different in every style', { timeout: patienceMs }, async () => {
    const looks: number[][] = []
    for (const style of styleNames) {
      const png = paintPicture({ prompt: 'a lighthouse by the sea at sunset', seed: 8, style })
      looks.push([...(await shrink(png, 16, 9))])
      await turn()
    }
    for (const [index, one] of looks.entries()) {
      for (const [offset, other] of looks.slice(index + 1).entries()) {
        const difference =
          one.reduce((sum, value, at) => sum + Math.abs(value - (other[at] ?? 0)), 0) / one.length
        const pair = `${styleNames[index] ?? ''} and ${styleNames[index + 1 + offset] ?? ''}`
        expect(difference, pair).toBeGreaterThan(2)
      }
    }
  })

  it('is painted for every word of the tables', { timeout: patienceMs }, async () => {
    const tables = [
      subjectWords,
      settingWords,
      paletteWords,
      extraWords,
      styleWords,
      actionWords,
      framingWords,
    ]
    const words = [...tables.flatMap((table) => [...table.keys()]), ...colourWords.keys()]
    const keys = new Set([...subjectWords.values(), ...settingWords.values()])
    for (const word of [...keys, ...words.filter((_, index) => index % 60 === 0)]) {
      expect(paintPicture({ prompt: word, seed: 2, style: 'pixel' }).length, word).toBeGreaterThan(5000)
      await turn()
    }
  })

  it('is painted whatever a visitor types', { timeout: patienceMs }, async () => {
    const strange = fc.constantFrom(
      '',
      '🦊🚀🎉',
      'x '.repeat(4500),
      '__proto__',
      'constructor toString',
      '\uD800 lone \uDC00',
      'مرحبا بالعالم',
      '\u0000',
      'a cat'.repeat(1800),
      '<script>alert(1)</script>',
      '猫が空を飛ぶ',
      '   ',
      '.',
      '\u202Eright to left',
    )
    const prompts = fc.oneof(
      strange,
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: 'binary', maxLength: 200 }),
    )
    await fc.assert(
      fc.asyncProperty(prompts, fc.integer(), async (prompt, seed) => {
        expect(paintPicture({ prompt, seed, style: 'pixel' }).length).toBeGreaterThan(5000)
        await turn()
      }),
      {
        numRuns: 60,
        examples: [
          ['', 0],
          ['__proto__', 1],
          ['\uD800', 2],
          ['x '.repeat(4500), 3],
        ],
      },
    )
  })
})
