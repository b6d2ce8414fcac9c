import fc from 'fast-check'
import { expect, test } from 'vitest'
import { widestThatFits } from './fit-line'

/** Every cut of the font costs milliseconds on a screen that a guest waits for. */
const mostCuts = 4

/** How wide a font sets its letters: a design in the middle of the axis, even growth on both sides of it. */
const font = fc
  .record({
    narrowPx: fc.integer({ min: 50, max: 900 }),
    middle: fc.double({ min: 1.2, max: 2, noNaN: true }),
    widest: fc.double({ min: 1.1, max: 1.6, noNaN: true }),
  })
  .map(({ narrowPx, middle, widest }) => ({
    narrowPx,
    toMiddlePx: narrowPx * (middle - 1),
    toWidestPx: narrowPx * middle * (widest - 1),
  }))
  .map(({ narrowPx, toMiddlePx, toWidestPx }) => ({
    narrowPx,
    widthAt: (percent: number) =>
      percent <= 100
        ? narrowPx + (toMiddlePx * (percent - 62)) / 38
        : narrowPx + toMiddlePx + (toWidestPx * (percent - 100)) / 25,
  }))

test('a headline fills its line, never leaves the screen, and is there soon', () => {
  fc.assert(
    fc.property(font, fc.integer({ min: 0, max: 1500 }), ({ narrowPx, widthAt }, sparePx) => {
      const widthPx = narrowPx + sparePx
      let cuts = 0
      const counted = (percent: number) => {
        cuts += 1
        return widthAt(percent)
      }
      const found = widestThatFits(counted, widthPx, narrowPx)
      expect(widthAt(found)).toBeLessThanOrEqual(widthPx)
      if (found < 125) expect(widthAt(found + 0.5)).toBeGreaterThan(widthPx)
      expect(cuts).toBeLessThanOrEqual(mostCuts)
    }),
    { numRuns: 2000 },
  )
})
