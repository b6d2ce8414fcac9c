import { Noise } from '../noise'
import type { Random } from '../random'
import { borrowCanvas, type Context2d } from '../render/canvas-pool'
import { addGrain, addVignette, brightnessAt, editPixels } from '../render/finishing'
import { cutout, paintLayers } from '../render/paint-layers'
import type { Scene } from '../scene/scene'
import { paintBase } from './gouache'
import type { Style } from './style'

/** Brush strokes along the forms of the picture, with paint that has height. */
export const oil: Style = {
  render(scene) {
    const { w, h, spec } = scene
    const [under, underContext] = paintBase(scene, { bloom: 0.4, rim: 0.25 })
    const [canvas, context] = borrowCanvas(w, h)
    context.drawImage(under, 0, 0)
    context.lineCap = 'round'
    const easel: Easel = {
      context,
      scene,
      colours: underContext.getImageData(0, 0, w, h).data,
      isHero: heroMask(scene),
      random: scene.rng.fork('oil'),
      noise: new Noise(spec.seed + 21),
    }
    for (const pass of passes) brushOver(easel, pass)
    restoreFeatures(context, scene)
    editPixels(context, w, h, (pixels) => {
      addImpasto(pixels, w, h)
      addGrain(pixels, w, 0.04, spec.seed)
    })
    addVignette(context, w, h, scene.pal.near, 0.35)
    return canvas
  },
}

interface Easel {
  context: Context2d
  scene: Scene
  /** The picture underneath, which the strokes take their colours from. */
  colours: Uint8ClampedArray
  isHero: (x: number, y: number) => boolean
  random: Random
  noise: Noise
}

interface Pass {
  strokes: number
  width: number
  length: number
  /** How far a stroke's colour may stray. */
  jitter: number
  only?: 'hero' | 'place'
}

/** From the broad brush to the fine one. */
const passes: readonly Pass[] = [
  { strokes: 1100, width: 22, length: 66, jitter: 15, only: 'place' },
  { strokes: 3000, width: 12, length: 42, jitter: 16, only: 'place' },
  { strokes: 1500, width: 6.5, length: 24, jitter: 13 },
  { strokes: 9000, width: 5.6, length: 17, jitter: 9, only: 'hero' },
]

function heroMask(scene: Scene): (x: number, y: number) => boolean {
  const [columns, rows] = [scene.w >> 3, scene.h >> 3]
  const [, context] = borrowCanvas(columns, rows)
  context.scale(1 / 8, 1 / 8)
  paintLayers(context, scene, { form: 0, glow: false, skip: (layer) => layer.kind !== 'subject' })
  const mask = context.getImageData(0, 0, columns, rows).data
  return (x, y) => (mask[((y >> 3) * columns + (x >> 3)) * 4 + 3] ?? 0) > 60
}

function brushOver(easel: Easel, { strokes, width, length, jitter, only }: Pass): void {
  const { random, scene, colours, isHero } = easel
  const { w, h } = scene
  for (let stroke = 0; stroke < strokes; stroke += 1) {
    const [x, y] = [random.range(0, w), random.range(0, h)]
    const column = Math.min(w - 4, Math.max(3, Math.trunc(x)))
    const row = Math.min(h - 4, Math.max(3, Math.trunc(y)))
    const onHero = isHero(column, row)
    if (only !== undefined && (only === 'hero') !== onHero) continue
    const at = (row * w + column) * 4
    const across = brightnessAt(colours, at + 12) - brightnessAt(colours, at - 12)
    const down = brightnessAt(colours, at + w * 12) - brightnessAt(colours, at - w * 12)
    const edge = Math.hypot(across, down)
    const angle = edge > 14 ? Math.atan2(across, -down) : calmAngle(easel, x, y, onHero)
    const reach = length * random.range(0.6, 1.3) * (edge > 40 ? 0.5 : 1)
    const stray = random.gauss() * jitter
    const thickness = width * random.range(0.7, 1.2) * (edge > 40 ? 0.62 : 1)
    const bend = random.gauss() * reach * 0.08
    easel.context.strokeStyle = strayColour(easel, at, stray, jitter)
    easel.context.lineWidth = thickness
    pullStroke(easel.context, x, y, angle, reach, bend)
  }
}

/** Where nothing directs the brush: swirls in the sky, level on the land, upright on the hero. */
function calmAngle({ noise, scene }: Easel, x: number, y: number, onHero: boolean): number {
  if (y >= scene.horizon * 0.92 || onHero) {
    return 0.1 * Math.sin(x / 90) + 0.5 * (noise.n2(x / 120, y / 60) - 0.5) + (onHero ? 1.2 : 0)
  }
  const scale = 0.0042
  const across = noise.fbm((x + 6) * scale, y * scale, 2) - noise.fbm((x - 6) * scale, y * scale, 2)
  const down = noise.fbm(x * scale, (y + 6) * scale, 2) - noise.fbm(x * scale, (y - 6) * scale, 2)
  return Math.atan2(across, -down)
}

function strayColour({ colours, random }: Easel, at: number, stray: number, jitter: number): string {
  const channel = (offset: number, shift: number) =>
    Math.trunc(Math.max(0, Math.min(255, (colours[at + offset] ?? 0) + shift)))
  const red = channel(0, stray + random.gauss() * jitter * 0.5)
  const green = channel(1, stray)
  const blue = channel(2, stray - random.gauss() * jitter * 0.5)
  return `rgb(${red},${green},${blue})`
}

function pullStroke(
  context: Context2d,
  x: number,
  y: number,
  angle: number,
  reach: number,
  bend: number,
): void {
  const [across, down] = [Math.cos(angle) * reach * 0.5, Math.sin(angle) * reach * 0.5]
  context.beginPath()
  context.moveTo(x - across, y - down)
  context.quadraticCurveTo(x - down * 0.2 + bend, y + across * 0.2 + bend, x + across, y + down)
  context.stroke()
}

/** The hero's features come back through the strokes, so that a face stays a face. */
function restoreFeatures(context: Context2d, scene: Scene): void {
  const [cut] = cutout(scene, { form: 1 })
  context.globalAlpha = 0.5
  context.drawImage(cut, 0, 0)
  context.globalAlpha = 1
}

/** Paint has height, and light comes from the upper left. */
function addImpasto(pixels: Uint8ClampedArray, w: number, h: number): void {
  const heights = new Uint8Array(w * h)
  for (let i = 0, at = 0; at < pixels.length; i += 1, at += 4) {
    heights[i] = ((pixels[at] ?? 0) * 77 + (pixels[at + 1] ?? 0) * 151 + (pixels[at + 2] ?? 0) * 28) >> 8
  }
  for (let y = 2; y < h - 2; y += 1) {
    for (let x = 2, i = y * w + 2, at = i * 4; x < w - 2; x += 1, i += 1, at += 4) {
      const here = heights[i] ?? 0
      const slope = (here - (heights[i - w - 1] ?? 0)) * 0.55 + ((heights[i + w + 1] ?? 0) - here) * 0.25
      const light = Math.max(-30, Math.min(30, slope))
      pixels[at] = (pixels[at] ?? 0) + light
      pixels[at + 1] = (pixels[at + 1] ?? 0) + light
      pixels[at + 2] = (pixels[at + 2] ?? 0) + light
    }
  }
}
