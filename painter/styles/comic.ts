import { Path2D } from '@napi-rs/canvas'
import { css, fromLab, hex, mix, toLab, type Rgb } from '../colour'
import { borrowCanvas, type Context2d } from '../render/canvas-pool'
import { brightnessAt } from '../render/finishing'
import { silhouetteOf, stampAround } from '../render/outline'
import { cutout, paintLayers } from '../render/paint-layers'
import { polygon } from '../scene/paths'
import type { Scene } from '../scene/scene'
import type { Style } from './style'

const ink = hex('#17121f')
const paper = hex('#fffdf4')

/** A comic panel: few tones, halftone dots, action lines, and a hero in thick ink. */
export const comic: Style = {
  render(scene) {
    const { w, h } = scene
    const [canvas, context] = borrowCanvas(w, h)
    paintLayers(context, scene, {
      form: 0.95,
      colour: (colour) => snapTone(colour, scene.pal.night),
      ink: { width: 1.6, colour: () => ink, minSize: 26 },
      skip: (layer) => layer.kind === 'subject' || layer.name === 'mist',
    })
    if (scene.hero) drawActionLines(context, scene)
    printDots(context, scene)
    paintHero(context, scene)
    paintLayers(context, scene, {
      skip: (layer) => !(layer.kind === 'fx' && layer.depth === 1),
      colour: (colour) => saturate(colour, 1.2),
    })
    yellowPaper(context, w, h)
    drawPanel(context, w, h)
    return canvas
  },
}

/** Lightness in seven steps, colours stronger; a night is lifted, so that ink still shows on it. */
function snapTone(colour: Rgb, night: boolean): Rgb {
  const [l, a, b] = toLab(colour)
  const lift = night ? 0.17 : 0.03
  return fromLab((Math.round(l * 7) / 7) * (1 - lift) + lift, a * 1.25, b * 1.25)
}

function saturate(colour: Rgb, strength: number, lighter = 0): Rgb {
  const [l, a, b] = toLab(colour)
  return fromLab(Math.max(0, Math.min(1, l + lighter)), a * strength, b * strength)
}

function drawActionLines(context: Context2d, { focus, rng }: Scene): void {
  const random = rng.fork('comic')
  const lines = new Path2D()
  for (let i = 0; i < 64; i += 1) {
    const angle = (i / 64) * 6.283 + random.gauss() * 0.02
    const width = random.range(0.008, 0.03)
    const start = focus.r * random.range(1.0, 1.4)
    const end = (turn: number) => [focus.x + 1500 * Math.cos(turn), focus.y + 1500 * Math.sin(turn)] as const
    const tip = [focus.x + start * Math.cos(angle), focus.y + start * Math.sin(angle)] as const
    lines.addPath(polygon([tip, end(angle - width), end(angle + width)]))
  }
  context.globalCompositeOperation = 'soft-light'
  context.globalAlpha = 0.8
  context.fillStyle = '#ffffff'
  context.fill(lines)
  context.globalAlpha = 1
  context.globalCompositeOperation = 'source-over'
}

const dotSpacing = 11

/** Halftone: dots on a turned grid grow where the background is dark. */
function printDots(context: Context2d, { w, h, pal }: Scene): void {
  const [columns, rows] = [w >> 3, h >> 3]
  const [, small] = borrowCanvas(columns, rows)
  small.drawImage(context.canvas, 0, 0, columns, rows)
  const pixels = small.getImageData(0, 0, columns, rows).data
  const dots = new Path2D()
  const [cos, sin] = [Math.cos(0.42) * dotSpacing, Math.sin(0.42) * dotSpacing]
  for (let v = -90; v < 150; v += 1) {
    for (let u = -10; u < 150; u += 1) {
      const [x, y] = [u * cos - v * sin, u * sin + v * cos]
      if (x < -6 || y < -6 || x > w + 6 || y > h + 6) continue
      const column = Math.min(columns - 1, Math.max(0, x >> 3))
      const row = Math.min(rows - 1, Math.max(0, y >> 3))
      const brightness = brightnessAt(pixels, (row * columns + column) * 4) / 255
      const radius = dotSpacing * 0.62 * Math.sqrt(Math.max(0, 0.86 - brightness))
      if (radius <= 1) continue
      dots.moveTo(x + radius, y)
      dots.arc(x, y, radius, 0, 6.2832)
    }
  }
  context.globalCompositeOperation = 'multiply'
  context.globalAlpha = 0.34
  context.fillStyle = css(mix(ink, pal.sky[0], 0.65))
  context.fill(dots)
  context.globalAlpha = 1
  context.globalCompositeOperation = 'source-over'
}

/** The hero with a white gap and a thick contour around it. */
function paintHero(context: Context2d, scene: Scene): void {
  const [hero] = cutout(scene, {
    form: 1,
    colour: (colour) => saturate(colour, 1.3, scene.pal.night ? 0.07 : 0.02),
    ink: { width: 3.4, colour: () => ink, minSize: 8 },
  })
  stampAround(context, silhouetteOf(hero, paper), 8, 12)
  stampAround(context, silhouetteOf(hero, ink), 4, 8)
  context.drawImage(hero, 0, 0)
}

function yellowPaper(context: Context2d, w: number, h: number): void {
  context.globalCompositeOperation = 'multiply'
  context.fillStyle = '#fff8e6'
  context.fillRect(0, 0, w, h)
  context.globalCompositeOperation = 'source-over'
}

function drawPanel(context: Context2d, w: number, h: number): void {
  context.strokeStyle = css(paper)
  context.lineWidth = 44
  context.strokeRect(0, 0, w, h)
  context.strokeStyle = css(ink)
  context.lineWidth = 5
  context.strokeRect(22, 22, w - 44, h - 44)
}
