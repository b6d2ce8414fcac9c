import { expect, it } from 'vitest'
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

it('reads a hex colour as the one it writes', () => {
  for (const hex of ['#000000', '#ffffff', '#7f3fbf']) {
    const colour = parseColour(hex)
    expect(colour && oklchHex(colour)).toBe(hex)
  }
})
