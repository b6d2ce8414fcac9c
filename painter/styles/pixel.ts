import { fromLab, hex, mix, toLab, tone, type Rgb } from '../colour'
import { borrowCanvas } from '../render/canvas-pool'
import { paintLayers } from '../render/paint-layers'
import type { Scene } from '../scene/scene'
import { choosePalette, ditherTo } from './reduce-colours'
import type { Style } from './style'

/** The edge of a pixel, in pixels. */
const pixelSize = 6
const colours = 40

/** Pixel art: a small picture in forty colours, the hero outlined and without soft edges. */
export const pixel: Style = {
  render(scene) {
    const width = scene.w / pixelSize
    const height = scene.h / pixelSize
    const [small, context] = borrowCanvas(width, height)
    context.scale(1 / pixelSize, 1 / pixelSize)
    context.imageSmoothingEnabled = true
    paintLayers(context, scene, { form: 1, colour: vivid, skip: (layer) => layer.kind === 'subject' })
    const hero = readHero(scene, width, height)
    const isHero = (x: number, y: number) =>
      x >= 0 && y >= 0 && x < width && y < height && (hero[(y * width + x) * 4 + 3] ?? 0) > 110
    const image = context.getImageData(0, 0, width, height)
    insertHero(image.data, hero, width, isHero, mix(hex('#120f1e'), scene.pal.near, 0.3))
    ditherTo(choosePalette(image.data, colours), image.data, width, (x, y) => (isHero(x, y) ? 7 : 17))
    context.setTransform(1, 0, 0, 1, 0, 0)
    context.putImageData(image, 0, 0)
    const [canvas, large] = borrowCanvas(scene.w, scene.h)
    large.imageSmoothingEnabled = false
    large.drawImage(small, 0, 0, scene.w, scene.h)
    return canvas
  },
}

function vivid(colour: Rgb): Rgb {
  const [l, a, b] = toLab(colour)
  return fromLab(l, a * 1.16, b * 1.16)
}

function readHero(scene: Scene, width: number, height: number): Uint8ClampedArray {
  const [, context] = borrowCanvas(width, height)
  context.scale(1 / pixelSize, 1 / pixelSize)
  paintLayers(context, scene, {
    form: 1,
    colour: vivid,
    ink: { width: 4, colour: (colour) => tone(colour, -0.22), minSize: 22 },
    skip: (layer) => layer.kind !== 'subject',
  })
  return context.getImageData(0, 0, width, height).data
}

/** Sets the hero into the picture with an outline of one pixel. */
function insertHero(
  pixels: Uint8ClampedArray,
  hero: Uint8ClampedArray,
  width: number,
  isHero: (x: number, y: number) => boolean,
  ink: Rgb,
): void {
  for (let at = 0; at < pixels.length; at += 4) {
    const x = (at / 4) % width
    const y = Math.floor(at / 4 / width)
    if (isHero(x, y)) {
      pixels.set([hero[at] ?? 0, hero[at + 1] ?? 0, hero[at + 2] ?? 0], at)
    } else if (isHero(x - 1, y) || isHero(x + 1, y) || isHero(x, y - 1) || isHero(x, y + 1)) {
      pixels.set(ink, at)
    }
    pixels[at + 3] = 255
  }
}
