import fc from 'fast-check'
import { Jimp } from 'jimp'
import { expect, test } from 'vitest'
import { cover } from './cover'
import type { Pixels } from './pixels'
import { readPng } from './read-png'
import { writePng } from './write-png'

const size = fc.integer({ min: 1, max: 40 })
const picture = fc
  .tuple(size, size)
  .chain(([width, height]) =>
    fc
      .uint8Array({ minLength: width * height * 3, maxLength: width * height * 3 })
      .map((rgb): Pixels => ({ width, height, rgb })),
  )
const mostPixels = 10_000

test('a stored picture is read as it was, by us and by others', async () => {
  await fc.assert(
    fc.asyncProperty(picture, async (drawn) => {
      const file = await writePng(drawn)
      expect(await readPng(file, mostPixels)).toEqual(drawn)
      const { bitmap } = await Jimp.fromBuffer(file)
      expect([bitmap.width, bitmap.height]).toEqual([drawn.width, drawn.height])
      expect([...bitmap.data].filter((_, index) => index % 4 !== 3)).toEqual([...drawn.rgb])
    }),
  )
})

test('a picture that another program wrote, with opacity and every filter, is read as that program does', async () => {
  await fc.assert(
    fc.asyncProperty(picture, fc.integer({ min: 0, max: 4 }), async (drawn, filterType) => {
      const { width, height, rgb } = drawn
      const rgba = Buffer.alloc(width * height * 4, 255)
      for (let pixel = 0; pixel < width * height; pixel += 1) {
        rgba.set(rgb.subarray(pixel * 3, pixel * 3 + 3), pixel * 4)
      }
      const file = await new Jimp({ width, height, data: rgba }).getBuffer('image/png', { filterType })
      expect(await readPng(file, mostPixels)).toEqual(drawn)
    }),
  )
})

test('a torn picture is never taken for a whole one', async () => {
  await fc.assert(
    fc.asyncProperty(picture, fc.double({ min: 0.1, max: 0.9, noNaN: true }), async (drawn, share) => {
      const file = await writePng(drawn)
      const torn = file.subarray(0, Math.floor((file.length - 20) * share))
      const read = readPng(torn, mostPixels).then((pixels) => {
        if (pixels === undefined) throw new Error('for the slower reader')
      })
      await expect(read).rejects.toThrow()
    }),
  )
})

test('a picture larger than its header may say is not unpacked', async () => {
  const file = await writePng({ width: 30, height: 30, rgb: new Uint8Array(2700) })
  expect(await readPng(file, 899)).toBeUndefined()
})

test('covering keeps one colour one colour, brightness in bounds, and fills the size asked for', () => {
  fc.assert(
    fc.property(picture, size, size, (drawn, width, height) => {
      const covered = cover(drawn, width, height)
      expect(covered.rgb).toHaveLength(width * height * 3)
      const brightest = Math.max(...drawn.rgb)
      const darkest = Math.min(...drawn.rgb)
      expect(Math.max(...covered.rgb)).toBeLessThanOrEqual(brightest)
      expect(Math.min(...covered.rgb)).toBeGreaterThanOrEqual(darkest)
    }),
  )
})

test('a picture that is hardly larger is cut to its middle, pixel by pixel', () => {
  const rgb = Uint8Array.from({ length: 21 * 21 * 3 }, (_, index) => index % 251)
  const covered = cover({ width: 21, height: 21, rgb }, 20, 20)
  expect(covered.rgb).toEqual(
    Uint8Array.from({ length: 20 * 20 * 3 }, (_, index) => {
      const [y, x] = [Math.floor(index / 60), index % 60]
      return (y * 63 + x) % 251
    }),
  )
})

test('covering keeps the middle: what is cut off is the same on both sides', () => {
  const rgb = new Uint8Array(6 * 2 * 3)
  for (const [x, grey] of [10, 20, 30, 40, 50, 60].entries()) {
    rgb.fill(grey, x * 3, x * 3 + 3)
    rgb.fill(grey, (6 + x) * 3, (6 + x) * 3 + 3)
  }
  const covered = cover({ width: 6, height: 2, rgb }, 2, 2)
  expect([...covered.rgb]).toEqual([30, 30, 30, 40, 40, 40, 30, 30, 30, 40, 40, 40])
})
