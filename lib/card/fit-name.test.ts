import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { textWidth } from './card-type'
import { fitName, type FittedName, type NameRoom } from './fit-name'
import { graphemes } from './grapheme'

const room: NameRoom = { left: 5.4, top: 66, width: 89.2, height: 35 }

/** Whatever a keyboard, a paste or a phone can put into a name field. */
const anyName = fc
  .oneof(
    fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }),
    fc.string({
      unit: fc.constantFrom('W', '🦊', '👨‍👩‍👧', '﷽', 'ل', '鈴', ' ', '\ud83d', '\u0301', 'Ấ', 'ш'),
      maxLength: 60,
    }),
  )
  .map((name) => graphemes(name).slice(0, 24).join(''))

function edges(fitted: FittedName) {
  return fitted.lines.map((line) => ({
    left: line.x,
    right: line.x + line.width,
    bottom: line.top + line.height,
  }))
}

describe('a name on its card', () => {
  it('never leaves its room, whatever was typed', () => {
    fc.assert(
      fc.property(anyName, (name) => {
        for (const { left, right, bottom } of edges(fitName(name, room))) {
          expect(left).toBeGreaterThanOrEqual(room.left - 1e-6)
          expect(right).toBeLessThanOrEqual(room.left + room.width + 1e-6)
          expect(bottom).toBeLessThanOrEqual(room.top + room.height + 1e-6)
        }
      }),
    )
  })

  it('keeps every part of a line inside the line', () => {
    fc.assert(
      fc.property(anyName, (name) => {
        for (const line of fitName(name, room).lines)
          for (const part of line.parts) {
            expect(part.x).toBeGreaterThanOrEqual(line.x - 1e-6)
            expect(part.x + part.width).toBeLessThanOrEqual(line.x + line.width + 1e-6)
          }
      }),
    )
  })

  it('is set the same on screen, in print and for sharing', () => {
    fc.assert(
      fc.property(anyName, (name) => {
        expect(fitName(name, room)).toEqual(fitName(name, room))
      }),
    )
  })

  it('has no letter that XML forbids, so that the print can be drawn', () => {
    fc.assert(
      fc.property(anyName, (name) => {
        const drawn = fitName(name, room)
          .lines.map((line) => line.text)
          .join('')
        expect(drawn.isWellFormed()).toBe(true)
        expect(drawn).not.toMatch(/[\p{Cc}\ufffe\uffff]/u)
        expect(drawn).not.toBe('')
      }),
    )
  })

  it('fills its line by wider letters before larger ones', () => {
    const cutOf = (name: string) => fitName(name, room).lines.map((line) => line.cut)
    expect(cutOf('Wolfeschlegelstein')).toEqual(['62'])
    expect(cutOf('Zoë')).toEqual(['125'])
    expect(cutOf('Mara Okonkwo')).toEqual(['125', '125'])
    for (const name of ['Björn', 'Alejandra', 'W'.repeat(24)])
      for (const line of fitName(name, { ...room, height: 44 }).lines) expect(line.width).toBeGreaterThan(88)
  })

  it('breaks only between words, into lines of like length', () => {
    const texts = (name: string) => fitName(name, room).lines.map((line) => line.text)
    expect(texts('Jean-Baptiste von Hohenzollern')).toEqual(['Jean-Baptiste', 'von Hohenzollern'])
    expect(texts('Bo 🦊')).toEqual(['Bo 🦊'])
    expect(texts('ليلى الحداد')).toEqual(['ليلى الحداد'])
    expect(texts('鈴木 さくら')).toEqual(['鈴木', 'さくら'])
  })

  it('hangs Arabic and Hebrew on the right edge', () => {
    for (const name of ['ليلى', 'אברהם']) {
      const [line] = fitName(name, room).lines
      expect(line?.rightToLeft).toBe(true)
      expect((line?.x ?? 0) + (line?.width ?? 0)).toBeCloseTo(room.left + room.width)
    }
  })

  it('draws an emoji as a picture and keeps the space before it', () => {
    const [line] = fitName('Bo 🦊', room).lines
    expect(line?.parts.map((part) => part.kind)).toEqual(['text', 'emoji'])
    const [letters, fox] = line?.parts ?? []
    expect(fox).toMatchObject({ code: '1f98a' })
    expect((fox?.x ?? 0) - (letters?.x ?? 0)).toBeCloseTo(
      textWidth('Bo ', line?.cut ?? '62') * (line?.size ?? 0),
    )
  })
})
