import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Blob, Buffer as TextBuffer, Face, Font, shape } from 'harfbuzzjs'

/** A letter as it is drawn: where its outline is put, in em from the start of its text. */
export interface PlacedLetter {
  /** An SVG path, y upwards, in units of `unitsPerEm`. */
  outline: string
  x: number
  y: number
}

/** What a font makes of a text that has one direction. */
export interface ShapedText {
  letters: PlacedLetter[]
  /** In em. */
  width: number
  /** False when the font lacks a letter, which leaves a gap. */
  complete: boolean
}

export interface LetterFont {
  unitsPerEm: number
  /** Sets a text; each space is so many em wide. */
  shape(text: string, direction: 'ltr' | 'rtl', space: number): ShapedText
}

/** Opens the fonts of a directory, each when it is first asked for, with the shaper that browsers use. */
export function createLetterFonts(directory: string): (family: string) => Promise<LetterFont> {
  const opened = new Map<string, Promise<LetterFont>>()
  const open = async (family: string) => openFont(await readFile(join(directory, `${family}.ttf`)))
  return (family) => {
    const font = opened.get(family) ?? open(family)
    opened.set(family, font)
    return font
  }
}

function openFont(bytes: Uint8Array): LetterFont {
  const face = new Face(new Blob(bytes.slice().buffer))
  const font = new Font(face)
  const unitsPerEm = face.upem
  return {
    unitsPerEm,
    shape(text, direction, space) {
      const buffer = new TextBuffer()
      buffer.addText(text)
      buffer.guessSegmentProperties()
      buffer.setDirection(direction === 'rtl' ? 5 : 4)
      shape(font, buffer)
      const positions = buffer.getGlyphPositions()
      const letters: PlacedLetter[] = []
      let x = 0
      const glyphs = buffer.getGlyphInfos()
      glyphs.forEach(({ codepoint: glyph, cluster }, index) => {
        const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {}
        const outline = font.glyphToPath(glyph)
        if (outline) letters.push({ outline, x: x + xOffset / unitsPerEm, y: yOffset / unitsPerEm })
        x += text[cluster] === ' ' ? space : xAdvance / unitsPerEm
      })
      return { letters, width: x, complete: glyphs.every(({ codepoint: glyph }) => glyph !== 0) }
    },
  }
}
