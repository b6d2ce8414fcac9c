import fc from 'fast-check'
import { Jimp } from 'jimp'
import { expect, test } from 'vitest'
import { cover } from './cover'
import { cutRows, isHardlyLarger } from './cut-rows'
import { type FilteredRows, filteredRows, pixelsOf } from './filtered-rows'
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

/** Any bytes are a picture's rows, so long as each begins with a filter. */
const rows = fc
  .tuple(size, size, fc.constantFrom(3 as const, 4 as const))
  .chain(([width, height, channels]) =>
    fc
      .uint8Array({
        minLength: height * (1 + width * channels),
        maxLength: height * (1 + width * channels),
      })
      .map((bytes): FilteredRows => {
        for (let at = 0; at < bytes.length; at += 1 + width * channels) bytes[at] = (bytes[at] ?? 0) % 5
        return { width, height, channels, bytes }
      }),
  )

/** Reading uses the bytes up. */
const copied = (given: FilteredRows): FilteredRows => ({ ...given, bytes: given.bytes.slice() })

async function read(file: Uint8Array): Promise<Pixels | undefined> {
  const unpacked = await readPng(file, mostPixels)
  return unpacked && pixelsOf(unpacked)
}

test('a stored picture is read as it was, by us and by others', async () => {
  await fc.assert(
    fc.asyncProperty(picture, async (drawn) => {
      const file = await writePng(filteredRows(drawn))
      expect(await read(file)).toEqual(drawn)
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
      expect(await read(file)).toEqual(drawn)
    }),
  )
})

test('a torn picture is never taken for a whole one', async () => {
  await fc.assert(
    fc.asyncProperty(picture, fc.double({ min: 0.1, max: 0.9, noNaN: true }), async (drawn, share) => {
      const file = await writePng(filteredRows(drawn))
      const torn = file.subarray(0, Math.floor((file.length - 20) * share))
      const reading = readPng(torn, mostPixels).then((unpacked) => {
        if (unpacked === undefined) throw new Error('for the slower reader')
      })
      await expect(reading).rejects.toThrow()
    }),
  )
})

test('a picture larger than its header may say is not unpacked', async () => {
  const file = await writePng(filteredRows({ width: 30, height: 30, rgb: new Uint8Array(2700) }))
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

test('the middle that is cut out of a picture has its pixels, whatever filters its rows have', async () => {
  const middle = fc.tuple(rows, fc.nat(39), fc.nat(39))
  await fc.assert(
    fc.asyncProperty(middle, async ([drawn, across, down]) => {
      const width = 1 + (across % drawn.width)
      const height = 1 + (down % drawn.height)
      const { rgb } = pixelsOf(copied(drawn))
      const left = Math.floor((drawn.width - width) / 2)
      const top = Math.floor((drawn.height - height) / 2)
      const wanted = Array.from({ length: height }, (_, y) => {
        const from = ((top + y) * drawn.width + left) * 3
        return [...rgb.subarray(from, from + width * 3)]
      }).flat()
      const cut = await read(await writePng(cutRows(copied(drawn), { width, height })))
      expect(cut).toEqual({ width, height, rgb: Uint8Array.from(wanted) })
    }),
  )
})

test('a model’s usual picture is cut, and one that is smaller or much larger is not', () => {
  const art = { width: 1280, height: 720 }
  expect(isHardlyLarger({ width: 1344, height: 768 }, art)).toBe(true)
  expect(isHardlyLarger(art, art)).toBe(true)
  expect(isHardlyLarger({ width: 1279, height: 768 }, art)).toBe(false)
  expect(isHardlyLarger({ width: 1344, height: 1024 }, art)).toBe(false)
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
