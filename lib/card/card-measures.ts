/** The card's plan. Lengths are in hundredths of its width: 100 × 140 is a card of 2.5 × 3.5 inches. */
import type { TextBox } from './wrap-text'

export const card = { width: 100, height: 140, corner: 4.6 } as const
export const art = { x: 5, y: 13.2, width: 90, height: 50.625 } as const
export const stub = { top: 118.6, height: 21.4 } as const
export const seal = { x: 87.4, y: 129.7, radius: 7.2 } as const

/** Left and right edge of everything that is set in type. */
export const margin = { left: 5.4, right: 94.6 } as const
export const measure = margin.right - margin.left

/** Where name and title stand together, centred. */
export const bill = { top: 66, height: 48.4, gap: 2.6 } as const

export const titleBox: TextBox = { cut: 'Text', size: 4.35, width: 84, mostLines: 2 }
export const titleLineHeight = titleBox.size * 1.22

/** Smallest letters: 5.8 pt in print. */
export const smallest = 3.2
