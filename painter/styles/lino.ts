import { css, hex, lightness, mix, toLab, tone, type Rgb } from '../colour'
import { Noise } from '../noise'
import { present } from '../present'
import { borrowCanvas, type Context2d } from '../render/canvas-pool'
import { editPixels } from '../render/finishing'
import { cutout } from '../render/paint-layers'
import type { Scene } from '../scene/scene'
import { paintBase } from './gouache'
import { roughEdge } from './paper'
import type { Style } from './style'

const paper = hex('#f3e9d2')

/** A linocut: flat inks a little out of register, a dark block cut with gouges, uneven paper. */
export const lino: Style = {
  render(scene) {
    const { w, h, pal } = scene
    const [canvas, context] = borrowCanvas(w, h)
    const ink = mix(hex('#16141f'), pal.near, 0.35)
    const [blocks, blockContext] = borrowCanvas(w, h)
    paintProof(blockContext, scene)
    const image = blockContext.getImageData(0, 0, w, h)
    const keyBlock = cutKeyBlock(image.data, w, h)
    reduceToInks(image.data, inksOf(scene, ink))
    blockContext.putImageData(image, 0, 0)
    context.fillStyle = css(paper)
    context.fillRect(0, 0, w, h)
    context.globalAlpha = 0.95
    context.drawImage(blocks, 3, 2)
    context.globalAlpha = 1
    const outline = outlineHero(scene)
    editPixels(context, w, h, (pixels) =>
      printKeyBlock(pixels, scene, ink, (i) => keyBlock[i] === 1 || (outline[i * 4 + 3] ?? 0) > 120),
    )
    roughEdge(context, scene, paper, 26, 3.5)
    return canvas
  },
}

/** The picture to cut after; the hero is lifted out of the shadows, so that a dark face stays a face in few inks. */
function paintProof(context: Context2d, scene: Scene): void {
  const [base] = paintBase(scene, { rim: 0.9, bloom: 0.3 })
  context.drawImage(base, 0, 0)
  const lift = (colour: Rgb) => tone(colour, Math.max(0, 0.66 - lightness(colour)) * 0.55, 1.1)
  const [lifted] = cutout(scene, { colour: lift })
  context.drawImage(lifted, 0, 0)
}

function inksOf({ pal }: Scene, ink: Rgb): Rgb[] {
  return [
    mix(ink, pal.sky[0], 0.5),
    mix(pal.sky[1], pal.sky[0], 0.25),
    mix(pal.sky[2], pal.sky[1], 0.25),
    mix(paper, pal.sky[2], 0.25),
    pal.accent,
    pal.accent2,
  ]
}

/** How far apart the gouges are, in pixels. */
const gouge = 7

/** Which pixels the dark block prints: the darker a place, the less the gouges took away. */
function cutKeyBlock(pixels: Uint8ClampedArray, w: number, h: number): Uint8Array {
  // Thresholds follow the picture's own brightness, or a night would print solid black.
  let sum = 0
  for (let at = 1; at < pixels.length; at += 1616) sum += pixels[at] ?? 0
  const exposure = Math.max(0.3, Math.min(1.05, sum / Math.ceil(pixels.length / 1616) / 118))
  const [dark, light] = [44 * exposure, 116 * exposure]
  const sway = Float32Array.from({ length: w }, (_, x) => Math.sin(x / 31) * 2.2 + Math.sin(x / 83 + 2) * 4)
  const block = new Uint8Array(w * h)
  for (let y = 0, i = 0; y < h; y += 1) {
    const wobble = Math.sin(y / 47) * 3
    for (let x = 0; x < w; x += 1, i += 1) {
      const at = i * 4
      const value = ((pixels[at] ?? 0) * 77 + (pixels[at + 1] ?? 0) * 151 + (pixels[at + 2] ?? 0) * 28) >> 8
      const phase = (((y + (sway[x] ?? 0) + wobble * Math.sin(x / 140)) % gouge) + gouge) % gouge
      const taken = value < dark ? 0 : value > light ? gouge : ((value - dark) / (light - dark)) * gouge
      block[i] = phase >= taken ? 1 : 0
    }
  }
  return block
}

/** Replaces every colour by the nearest ink, looked up by its five upper bits a channel. */
function reduceToInks(pixels: Uint8ClampedArray, inks: readonly Rgb[]): void {
  const labs = inks.map(toLab)
  const unknown = 255
  const table = new Uint8Array(32_768).fill(unknown)
  for (let at = 0; at < pixels.length; at += 4) {
    const [red, green, blue] = [pixels[at] ?? 0, pixels[at + 1] ?? 0, pixels[at + 2] ?? 0]
    const key = ((red >> 3) << 10) | ((green >> 3) << 5) | (blue >> 3)
    if (table[key] === unknown) table[key] = nearestInk(toLab([red, green, blue]), labs)
    pixels.set(present(inks[table[key] ?? 0]), at)
  }
}

function nearestInk(colour: readonly number[], labs: readonly (readonly number[])[]): number {
  const [l = 0, a = 0, b = 0] = colour
  const distances = labs.map(
    ([inkL = 0, inkA = 0, inkB = 0]) => (l - inkL) ** 2 * 0.8 + (a - inkA) ** 2 * 2.4 + (b - inkB) ** 2 * 2.4,
  )
  return distances.indexOf(Math.min(...distances))
}

/** The hero's contours, where nothing in front hides them, as alpha. */
function outlineHero({ layers, w, h }: Scene): Uint8ClampedArray {
  const [, context] = borrowCanvas(w, h)
  context.lineJoin = 'round'
  context.strokeStyle = '#000'
  context.lineWidth = 4.5
  for (const shape of layers.filter((layer) => layer.kind === 'subject').flatMap((layer) => layer.shapes)) {
    if (shape.overlay || shape.glow || shape.detail || shape.size <= 8) continue
    context.globalCompositeOperation = 'destination-out'
    context.fill(shape.path)
    context.globalCompositeOperation = 'source-over'
    context.stroke(shape.path)
  }
  return context.getImageData(0, 0, w, h).data
}

/** Prints the dark block; the paper's grain shows where the ink did not hold. */
function printKeyBlock(
  pixels: Uint8ClampedArray,
  scene: Scene,
  ink: Rgb,
  isKey: (index: number) => boolean,
): void {
  const noise = new Noise(scene.spec.seed + 77)
  const grain = Uint8Array.from(
    { length: 65_536 },
    (_, i) => 255 * Math.min(1, Math.max(0, noise.n2((i & 255) / 1.7, (i >> 8) / 1.7) * 1.6 - 0.25)),
  )
  for (let y = 0, i = 0; y < scene.h; y += 1) {
    for (let x = 0; x < scene.w; x += 1, i += 1) {
      const rough = grain[((y & 255) << 8) | (x & 255)] ?? 0
      if (isKey(i)) blend(pixels, i * 4, ink, rough < 18 ? 0.55 : 0.97)
      else if (rough < 26) blend(pixels, i * 4, paper, 0.5)
    }
  }
}

function blend(pixels: Uint8ClampedArray, at: number, colour: Rgb, amount: number): void {
  for (let channel = 0; channel < 3; channel += 1) {
    const before = pixels[at + channel] ?? 0
    pixels[at + channel] = before + ((colour[channel] ?? 0) - before) * amount
  }
}
