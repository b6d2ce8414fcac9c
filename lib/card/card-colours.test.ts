import fc from 'fast-check'
import { expect, it } from 'vitest'
import { contrast, luminance } from '../event/brand-contrast'
import { brandColours } from './card-colours'
import { oklchHex, parseColour } from './oklch'

const brand = { stageHue: 17, stageChroma: 1, gel: 'oklch(0.87 0.095 62)', paper: 'oklch(0.955 0.018 75)' }

it('draws the house brand in the colours that browsers show', () => {
  expect(brandColours(brand)).toMatchObject({
    stock: '#19090a',
    stage: '#0d0203',
    gel: '#ffc793',
    paper: '#f7efe3',
  })
})

it('keeps a brand colour bright enough for a lamp, and the house lamp when it cannot be read', () => {
  expect(parseColour(brandColours({ ...brand, gel: '#d60000' }).gel)?.lightness).toBeGreaterThan(0.7)
  expect(brandColours({ ...brand, gel: 'var(--x)' }).gel).toBe(brandColours(brand).gel)
})

it('keeps letters readable on any lamp, on any paper and on the dark, whatever an event chooses', () => {
  const hex = fc.integer({ min: 0, max: 0xffffff }).map((rgb) => `#${rgb.toString(16).padStart(6, '0')}`)
  const anyBrand = fc.record({
    stageHue: fc.integer({ min: 0, max: 360 }),
    stageChroma: fc.double({ min: 0, max: 1, noNaN: true }),
    gel: hex,
    paper: hex,
  })
  const ratio = (one: string, other: string) => contrast(luminance(one), luminance(other))
  fc.assert(
    fc.property(anyBrand, (chosen) => {
      const { gel, paper, paperInk, paperInkFaint, stock, ink, inkFaint } = brandColours(chosen)
      expect(ratio(paperInk, gel)).toBeGreaterThan(4.5)
      expect(ratio(paperInk, paper)).toBeGreaterThan(7)
      expect(ratio(paperInkFaint, paper)).toBeGreaterThan(4.5)
      expect(ratio(ink, stock)).toBeGreaterThan(7)
      expect(ratio(inkFaint, stock)).toBeGreaterThan(7)
    }),
  )
})

it('reads a hex colour as the one it writes', () => {
  for (const hex of ['#000000', '#ffffff', '#7f3fbf']) {
    const colour = parseColour(hex)
    expect(colour && oklchHex(colour)).toBe(hex)
  }
})
