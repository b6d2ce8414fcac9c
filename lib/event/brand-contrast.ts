import { brandColours } from '../card/card-colours'
import { linearRgb, parseColour } from '../card/oklch'
import type { EventBrand } from './event'

/** WCAG's AA for text of any size. */
export const LEAST_CONTRAST = 4.5

interface BrandTrouble {
  field: keyof EventBrand
  message: string
}

/**
 * What keeps people from reading text on these colours, as they are chosen; undefined when all can be read.
 * The screens bend a lamp or a paper that is too dark, but then it is no longer the brand's colour.
 */
export function brandTrouble(brand: EventBrand): BrandTrouble | undefined {
  for (const field of ['gel', 'paper'] as const) {
    const colour = parseColour(brand[field])
    if (!colour) return { field, message: 'Write the colour as #rrggbb.' }
    const { paperInkFaint } = brandColours(brand)
    const ratio = contrast(luminance(brand[field]), luminance(paperInkFaint))
    if (ratio < LEAST_CONTRAST) return { field, message: tooDark(ratio) }
  }
  return undefined
}

const tooDark = (ratio: number) =>
  `Dark text on it reaches ${(Math.floor(ratio * 10) / 10).toFixed(1)} to 1, and people need 4.5. Choose a lighter colour.`

/** Contrast of two relative luminances, 1 to 21. */
export function contrast(one: number, other: number): number {
  const [dark = 0, light = 0] = [one, other].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

/** Relative luminance (WCAG 2) of `#rrggbb` or `oklch(L C H)`; 0 for anything else. */
export function luminance(css: string): number {
  const colour = parseColour(css)
  if (!colour) return 0
  const [red = 0, green = 0, blue = 0] = linearRgb(colour).map((value) => Math.min(1, Math.max(0, value)))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
