import { css, fromLab, hex, mix, toLab, tone, type Rgb } from '../colour'
import { Noise } from '../noise'
import { present } from '../present'
import type { Random } from '../random'
import { borrowCanvas, type Context2d } from '../render/canvas-pool'
import { addBloom, addVignette, editPixels } from '../render/finishing'
import { silhouetteOf, stampAround } from '../render/outline'
import { cutout, paintLayers } from '../render/paint-layers'
import { polygon, type Point } from '../scene/paths'
import type { Scene } from '../scene/scene'
import type { Layer, Shape } from '../scene/shape'
import { cutPanes } from './glass-panes'
import type { Style } from './style'

const lead = hex('#14121a')

/** A stained-glass window: panes of the sky, the place leaded over them, the hero in larger panes. */
export const glass: Style = {
  render(scene) {
    const { w, h } = scene
    const random = scene.rng.fork('glass')
    const sky = readSky(scene)
    const [canvas, context] = borrowCanvas(w, h)
    const panes = cutPanes(scene, random)
    paintSkyPanes(context, scene, sky, panes, random)
    for (const layer of scene.layers)
      if (isScenery(layer)) for (const shape of layer.shapes) paintShape(context, layer, shape)
    context.globalAlpha = 1
    leadPanes(context, panes, random)
    paintHero(context, scene)
    shineThrough(context, scene)
    rippleGlass(context, scene)
    addBloom(context, canvas, 0.5, 8)
    paintFrame(context, w, h)
    addVignette(context, w, h, hex('#0a0814'), 0.5)
    return canvas
  },
}

/** Deep colours, as light through glass has them. */
function jewel(colour: Rgb, strength = 1.45): Rgb {
  const [l, a, b] = toLab(colour)
  const chroma = Math.hypot(a, b)
  const boost = Math.max(1, chroma < 0.02 ? 1 : Math.min(strength, 0.2 / chroma))
  return fromLab(0.06 + l * 0.84, a * boost, b * boost)
}

function readSky(scene: Scene): Uint8ClampedArray {
  const [, context] = borrowCanvas(scene.w, scene.h)
  const isHaze = (shape: Shape) => Boolean(shape.overlay) || Boolean(shape.glow)
  paintLayers(context, scene, {
    form: 0.6,
    colour: (colour) => jewel(colour),
    skip: (layer, shape) => layer.kind !== 'sky' && !(layer.kind === 'light' && isHaze(shape)),
  })
  return context.getImageData(0, 0, scene.w, scene.h).data
}

function paintSkyPanes(
  context: Context2d,
  { w, h }: Scene,
  sky: Uint8ClampedArray,
  panes: readonly Point[][],
  random: Random,
): void {
  context.fillStyle = css(lead)
  context.fillRect(0, 0, w, h)
  for (const pane of panes) {
    const centre = centreOf(pane)
    const samples = [
      centre,
      ...pane.map((corner): Point => [(corner[0] + centre[0]) / 2, (corner[1] + centre[1]) / 2]),
    ]
    const average = averageAt(sky, w, h, samples)
    if (!average) continue
    const colour = tone(average, random.range(-0.035, 0.05), 1.12)
    const [x, y] = centre
    const shine = context.createRadialGradient(x - 8, y - 8, 4, x, y, 70)
    shine.addColorStop(0, css(tone(colour, 0.07)))
    shine.addColorStop(1, css(tone(colour, -0.06)))
    context.fillStyle = shine
    const outline = polygon(pane)
    context.fill(outline)
    context.strokeStyle = css(lead)
    context.lineWidth = 4
    context.lineJoin = 'round'
    context.stroke(outline)
  }
}

function centreOf(pane: readonly Point[]): Point {
  const sum = pane.reduce<[number, number]>(([x, y], corner) => [x + corner[0], y + corner[1]], [0, 0])
  return [sum[0] / pane.length, sum[1] / pane.length]
}

function averageAt(
  pixels: Uint8ClampedArray,
  w: number,
  h: number,
  points: readonly Point[],
): Rgb | undefined {
  const sum = [0, 0, 0] as [number, number, number]
  let count = 0
  for (const point of points) {
    const [x, y] = [Math.trunc(point[0]), Math.trunc(point[1])]
    if (x < 0 || y < 0 || x >= w || y >= h) continue
    const at = (y * w + x) * 4
    sum[0] += pixels[at] ?? 0
    sum[1] += pixels[at + 1] ?? 0
    sum[2] += pixels[at + 2] ?? 0
    count += 1
  }
  return count === 0 ? undefined : [sum[0] / count, sum[1] / count, sum[2] / count]
}

const withoutGlass = new Set(['shadow', 'mist', 'motes', 'frame'])
const isScenery = (layer: Layer) =>
  (layer.kind === 'land' || layer.kind === 'light') && !withoutGlass.has(layer.name)

function paintShape(context: Context2d, layer: Layer, shape: Shape): void {
  if (shape.overlay || (shape.glow && !shape.detail) || shape.alpha < 0.3) return
  context.globalAlpha = shape.grad ? 0.94 : Math.min(1, shape.alpha + 0.1)
  if (shape.stroke) {
    context.strokeStyle = css(jewel(shape.stroke))
    context.lineWidth = shape.width ?? 1
    context.stroke(shape.path)
    return
  }
  if (!shape.fill) return
  context.fillStyle = shape.grad ? jewelGradient(context, shape.grad) : css(jewel(shape.fill))
  context.fill(shape.path)
  if (shape.detail || shape.size <= 16 || layer.name === 'smoke') return
  context.globalAlpha = shape.alpha > 0.75 ? 1 : 0.5
  context.strokeStyle = css(lead)
  context.lineWidth = shape.size > 60 ? 4.5 : 2.6
  context.lineJoin = 'round'
  context.stroke(shape.path)
}

function jewelGradient(context: Context2d, { y0, y1, stops }: NonNullable<Shape['grad']>) {
  const gradient = context.createLinearGradient(0, y0, 0, y1)
  for (const [at, colour] of stops) gradient.addColorStop(at, css(jewel(colour)))
  return gradient
}

/** The sky's lead cuts the place too; each pane is a little lighter or darker. */
function leadPanes(context: Context2d, panes: readonly Point[][], random: Random): void {
  for (const pane of panes) {
    const outline = polygon(pane)
    const shift = random.range(-1, 1)
    const strength = (Math.abs(shift) * 0.34).toFixed(3)
    context.globalCompositeOperation = 'soft-light'
    context.fillStyle = shift > 0 ? `rgba(255,255,255,${strength})` : `rgba(0,0,0,${strength})`
    context.fill(outline)
    context.globalCompositeOperation = 'source-over'
    context.globalAlpha = 0.85
    context.strokeStyle = css(lead)
    context.lineWidth = 3
    context.stroke(outline)
    context.globalAlpha = 1
  }
}

function paintHero(context: Context2d, scene: Scene): void {
  const ink = { width: 4.6, colour: () => lead, minSize: 11 }
  const [hero] = cutout(scene, { form: 0.75, colour: (colour) => jewel(colour, 1.5), ink })
  stampAround(context, silhouetteOf(hero, lead), 5, 8)
  context.drawImage(hero, 0, 0)
}

/** Glass is brightest around the focus, as if the sun stood behind it. */
function shineThrough(context: Context2d, { w, h, focus }: Scene): void {
  const shine = context.createRadialGradient(focus.x, focus.y - 60, 30, focus.x, focus.y, w * 0.6)
  shine.addColorStop(0, 'rgba(255,246,214,.55)')
  shine.addColorStop(0.5, 'rgba(255,240,200,.14)')
  shine.addColorStop(1, 'rgba(10,8,30,.25)')
  context.globalCompositeOperation = 'soft-light'
  context.fillStyle = shine
  context.fillRect(0, 0, w, h)
  context.globalCompositeOperation = 'source-over'
}

const rippleSize = 128

function rippleGlass(context: Context2d, { w, h, spec }: Scene): void {
  const noise = new Noise(spec.seed + 3)
  const ripples = new Float32Array(rippleSize * rippleSize)
  for (let i = 0; i < ripples.length; i += 1) ripples[i] = noise.fbm((i & 127) / 9, (i >> 7) / 5, 3)
  editPixels(context, w, h, (pixels) => {
    for (let y = 0, at = 0; y < h; y += 1) {
      const row = ((y >> 1) & 127) << 7
      for (let x = 0; x < w; x += 1, at += 4) {
        const light = 0.87 + 0.3 * present(ripples[row | ((x >> 1) & 127)])
        pixels[at] = (pixels[at] ?? 0) * light
        pixels[at + 1] = (pixels[at + 1] ?? 0) * light
        pixels[at + 2] = (pixels[at + 2] ?? 0) * light
      }
    }
  })
}

function paintFrame(context: Context2d, w: number, h: number): void {
  context.strokeStyle = css(lead)
  context.lineWidth = 30
  context.strokeRect(0, 0, w, h)
  context.strokeStyle = css(mix(lead, hex('#8d8577'), 0.4))
  context.lineWidth = 2
  context.strokeRect(14, 14, w - 28, h - 28)
}
