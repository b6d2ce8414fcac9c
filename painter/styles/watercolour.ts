import { css, fromLab, hex, mix, toLab, type Rgb } from '../colour'
import { Noise } from '../noise'
import { borrowCanvas, type Context2d } from '../render/canvas-pool'
import { paintLayers } from '../render/paint-layers'
import { ellipse } from '../scene/paths'
import type { Scene } from '../scene/scene'
import type { Layer } from '../scene/shape'
import { addPaper, roughEdge } from './paper'
import type { Style } from './style'

const paper: Rgb = [250, 246, 236]

/** Pencil and washes: edges wander, pigment settles unevenly, and drops fall beside. */
export const watercolour: Style = {
  render(scene) {
    const { w, h, spec } = scene
    const [canvas, context] = borrowCanvas(w, h)
    const drawing = drawWashes(scene)
    const image = context.createImageData(w, h)
    bleed(image.data, drawing, w, h, new Noise(spec.seed * 31 + 11))
    addPaper(image.data, w, h, spec.seed, 0.13)
    context.putImageData(image, 0, 0)
    splash(context, scene)
    roughEdge(context, scene, paper, 34, 11)
    return canvas
  },
}

/** The picture before the water: sharp, and blurred at a quarter of the size without the hero. */
interface Drawing {
  sharp: Uint8ClampedArray
  soft: Uint8ClampedArray
}

function drawWashes(scene: Scene): Drawing {
  const { w, h, pal } = scene
  const pencil = mix(pal.near, hex('#4a3f4c'), 0.5)
  const [sheet, context] = borrowCanvas(w, h)
  const paint = (isWanted: (layer: Layer) => boolean, width: number, colour: number) =>
    paintLayers(context, scene, {
      form: 0.85,
      colour: (wet, _shape, layer) => wash(wet, layer),
      glow: false,
      ink: { width, colour: (wet) => mix(pencil, wet, colour), minSize: 10 },
      skip: (layer) => !isWanted(layer),
    })
  paint((layer) => layer.kind !== 'subject', 1.6, 0.35)
  const [, blurred] = borrowCanvas(w >> 2, h >> 2)
  blurred.filter = 'blur(3px)'
  blurred.drawImage(sheet, 0, 0, w >> 2, h >> 2)
  paint((layer) => layer.kind === 'subject', 1.7, 0.3)
  return {
    sharp: context.getImageData(0, 0, w, h).data,
    soft: blurred.getImageData(0, 0, w >> 2, h >> 2).data,
  }
}

/** Thin paint: toward the paper's white, the more the farther away. */
function wash(colour: Rgb, layer: Layer): Rgb {
  const [l, a, b] = toLab(colour)
  const strength = layer.kind === 'subject' ? 0.95 : 0.74 + 0.14 * layer.depth
  return fromLab(0.965 - (0.965 - l) * strength * 0.93, a * 1.15, b * 1.15)
}

/** A coarse field of values, an eighth of the size, read smoothly along a row. */
interface Field {
  /** Prepares a row of the picture. */
  enterRow: (y: number) => void
  at: (x: number) => number
}

function createField(w: number, h: number, valueAt: (x: number, y: number) => number): Field {
  const [columns, rows] = [(w >> 3) + 2, (h >> 3) + 2]
  const values = Float32Array.from({ length: columns * rows }, (_, i) =>
    valueAt(i % columns, Math.floor(i / columns)),
  )
  const row = new Float32Array(columns)
  return {
    enterRow: (y) => {
      const start = (y >> 3) * columns
      const between = (y & 7) / 8
      for (let i = 0; i < columns; i += 1) {
        const above = values[start + i] ?? 0
        row[i] = above + ((values[start + columns + i] ?? 0) - above) * between
      }
    },
    at: (x) => {
      const left = row[x >> 3] ?? 0
      return left + ((row[(x >> 3) + 1] ?? 0) - left) * (x & 7) * 0.125
    },
  }
}

/** Moves the picture where the brush wobbled, thickens it where pigment settled, and darkens its edges. */
function bleed(out: Uint8ClampedArray, { sharp, soft }: Drawing, w: number, h: number, noise: Noise): void {
  const wobbleX = createField(
    w,
    h,
    (x, y) => (noise.n2(x / 3, y / 3) + 0.5 * noise.n2(x / 1.4 + 9, y / 1.4) - 0.75) * 7,
  )
  const wobbleY = createField(
    w,
    h,
    (x, y) => (noise.n2(x / 3 + 40, y / 3 + 9) + 0.5 * noise.n2(x / 1.4, y / 1.4 + 70) - 0.75) * 7,
  )
  const pigment = createField(w, h, (x, y) => 0.7 + 0.62 * noise.fbm(x / 14 + 80, y / 14, 3))
  const softColumns = w >> 2
  for (let y = 0, to = 0; y < h; y += 1) {
    for (const field of [wobbleX, wobbleY, pigment]) field.enterRow(y)
    for (let x = 0; x < w; x += 1, to += 4) {
      const column = Math.max(2, Math.min(w - 3, Math.trunc(x + wobbleX.at(x))))
      const row = Math.max(2, Math.min(h - 3, Math.trunc(y + wobbleY.at(x))))
      const from = (row * w + column) * 4
      const around = ((y >> 2) * softColumns + (x >> 2)) * 4
      const amount = pigment.at(x)
      const rim = edgeAt(sharp, from, w)
      for (let channel = 0; channel < 3; channel += 1) {
        const white = paper[channel] ?? 255
        const wet = (sharp[from + channel] ?? 0) * 0.86 + (soft[around + channel] ?? 0) * 0.14
        out[to + channel] = white - (white - wet) * amount - rim
      }
      out[to + 3] = 255
    }
  }
}

/** Pigment gathers where a wash ends. */
function edgeAt(pixels: Uint8ClampedArray, at: number, w: number): number {
  const here = pixels[at + 1] ?? 0
  const right = Math.abs((pixels[at + 9] ?? 0) - here)
  const below = Math.abs((pixels[at + w * 8 + 1] ?? 0) - here)
  return Math.min(26, (right + below) * 0.9) * (here > 243 ? 0.3 : 1)
}

function splash(context: Context2d, { rng, pal, focus }: Scene): void {
  const random = rng.fork('splash')
  context.globalCompositeOperation = 'multiply'
  for (let i = 0; i < 34; i += 1) {
    context.globalAlpha = random.range(0.1, 0.32)
    context.fillStyle = css(random.pick([pal.accent, pal.sky[1], pal.sky[0], pal.accent2]))
    const [x, y] = [focus.x + random.gauss() * 620, focus.y + random.gauss() * 330]
    context.fill(ellipse(x, y, 1 + random.next() ** 4 * 10))
  }
  context.globalAlpha = 1
  context.globalCompositeOperation = 'source-over'
}
