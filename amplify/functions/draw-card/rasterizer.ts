import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { initWasm, Resvg } from '@resvg/resvg-wasm'
import { z } from 'zod'
import { createFontRuns } from '../../../lib/card-file/font-runs'
import { createLetterFonts } from './letter-fonts'
import { once } from './once'
import { outlineText } from './outline-text'

const Fonts = z.array(z.object({ family: z.string(), cut: z.string(), covers: z.array(z.int()) }))

/** Draws an SVG of ours as PNG, so many pixels wide. */
export type Rasterize = (svg: string, width: number) => Promise<Uint8Array>

/** resvg as WebAssembly with our fonts: no browser, no native code. Reads from disk only what a drawing needs. */
export function createRasterizer(files: { wasm: string; fonts: string }): Rasterize {
  const ready = once(async () => initWasm(await readFile(files.wasm)))
  const fontRuns = once(async () => {
    const list: unknown = JSON.parse(await readFile(join(files.fonts, 'fonts.json'), 'utf8'))
    return createFontRuns(Fonts.parse(list))
  })
  const openFont = createLetterFonts(files.fonts)
  return async (drawing, width) => {
    const svg = await outlineText(drawing, { fontRuns: await fontRuns(), openFont })
    await ready()
    const renderer = new Resvg(svg, { fitTo: { mode: 'width', value: width } })
    const png = renderer.render().asPng()
    renderer.free()
    return png
  }
}
