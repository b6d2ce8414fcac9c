import { Path2D } from '@napi-rs/canvas'
import { css, hex, lightness, mix, ramp, type Rgb } from '../colour'
import { present } from '../present'
import { borrowCanvas, type Context2d } from '../render/canvas-pool'
import { addGrain, editPixels } from '../render/finishing'
import { silhouetteOf, stampAround } from '../render/outline'
import { cutout, paintLayers, rimLight } from '../render/paint-layers'
import { ellipse, polygon, type Point } from '../scene/paths'
import type { Scene } from '../scene/scene'
import type { Spec } from '../words/spec'
import type { Style } from './style'

/** The five inks of a poster, from dark to light. */
interface Inks {
  deep: Rgb
  shade: Rgb
  middle: Rgb
  gold: Rgb
  light: Rgb
}

const inkSets: readonly Inks[] = [
  ['#0e1a2b', '#1f3a52', '#b5893c', '#e8cf8e', '#f8efd6'],
  ['#10211d', '#1d4f45', '#b98a3a', '#ecd391', '#f7f0dc'],
  ['#1d1020', '#5a1f3a', '#c8643c', '#f0c070', '#faeed6'],
  ['#15141c', '#2f3a5c', '#7a8fa8', '#e0a860', '#f8ecd2'],
].map(([deep = '', shade = '', middle = '', gold = '', light = '']) => ({
  deep: hex(deep),
  shade: hex(shade),
  middle: hex(middle),
  gold: hex(gold),
  light: hex(light),
}))

const inksOf = (spec: Spec) => present(inkSets[(spec.seed + spec.prompt.length) % inkSets.length])

/** A poster of the twenties: five inks, a burst of rays, gold contours and a stepped frame. */
export const deco: Style = {
  palette(spec) {
    const { deep, shade, middle, gold, light } = inksOf(spec)
    return {
      name: 'deco',
      sky: [shade, mix(shade, middle, 0.45), gold],
      sun: light,
      far: mix(middle, gold, 0.35),
      near: deep,
      accent: middle,
      accent2: gold,
      light,
      dark: deep,
      night: false,
    }
  },
  render(scene) {
    const { w, h, spec } = scene
    const inks = inksOf(spec)
    const [canvas, context] = borrowCanvas(w, h)
    paintPlace(context, scene, inks)
    paintHero(context, scene, inks)
    // Airbrush speckle, as on lithographed posters.
    editPixels(context, w, h, (pixels) => addGrain(pixels, w, 0.13, spec.seed))
    drawFrame(context, inks, w, h)
    return canvas
  },
}

/** Pulls a colour toward the ink of its lightness. */
function inkColour({ deep, shade, middle, gold, light }: Inks, colour: Rgb, pull: number): Rgb {
  const ink = ramp([deep, shade, middle, gold, light], Math.pow(lightness(colour), 1.15) * 1.04)
  return mix(colour, ink, pull)
}

function paintPlace(context: Context2d, scene: Scene, inks: Inks): void {
  let hasBurst = false
  const burstOnce = () => {
    if (!hasBurst) drawBurst(context, scene, inks)
    hasBurst = true
  }
  paintLayers(context, scene, {
    form: 1,
    colour: (colour) => inkColour(inks, colour, 0.9),
    skip: (layer) =>
      layer.kind === 'subject' ||
      layer.name === 'clouds' ||
      layer.name === 'birds' ||
      (layer.kind === 'fx' && layer.depth === 1),
    before: (layer) => {
      if (layer.kind !== 'sky') burstOnce()
    },
  })
  burstOnce()
}

function drawBurst(context: Context2d, { layers, focus, w, h }: Scene, { gold, light }: Inks): void {
  const sun = layers.find((layer) => layer.name === 'sun')?.shapes.at(-1)
  const cx = sun && Math.abs(sun.cx - focus.x) > 30 ? sun.cx : focus.x
  const cy = sun ? sun.cy + (sun.cx === focus.x ? 40 : 0) : h * 0.5
  const rays = new Path2D()
  const end = (turn: number): Point => [
    cx + 1600 * Math.cos(turn * 6.2832),
    cy + 1600 * Math.sin(turn * 6.2832),
  ]
  for (let i = 0; i < 40; i += 1) rays.addPath(polygon([[cx, cy], end(i / 40), end((i + 0.5) / 40)]))
  const shine = context.createRadialGradient(cx, cy, 60, cx, cy, w * 0.75)
  shine.addColorStop(0, css(light, 0.85))
  shine.addColorStop(0.5, css(gold, 0.34))
  shine.addColorStop(1, css(gold, 0.1))
  context.fillStyle = shine
  context.fill(rays)
  context.strokeStyle = css(gold, 0.9)
  for (const [radius, width] of [
    [0.43, 3],
    [0.455, 1.2],
    [0.52, 1.2],
  ] as const) {
    context.lineWidth = width
    context.stroke(ellipse(cx, cy, h * radius))
  }
}

function paintHero(context: Context2d, scene: Scene, inks: Inks): void {
  const ink = { width: 1.6, colour: () => inks.deep, minSize: 14 }
  const [hero] = cutout(scene, { form: 1, colour: (colour) => inkColour(inks, colour, 0.5), ink })
  stampAround(context, silhouetteOf(hero, inks.gold), 6, 12)
  stampAround(context, silhouetteOf(hero, inks.deep), 3.4, 8)
  context.drawImage(hero, 0, 0)
  context.globalCompositeOperation = 'screen'
  context.globalAlpha = 0.7
  context.drawImage(rimLight(scene, hero, inks.light, 5), 0, 0)
  context.globalAlpha = 1
  context.globalCompositeOperation = 'source-over'
}

const margin = 26
const step = 34

/** A frame's outline with stepped corners, `inset` from the edge. */
function steppedFrame(inset: number, w: number, h: number): Path2D {
  const half = step * 0.5
  // One corner; the others are its mirror images, walked in turn.
  const corner: readonly Point[] = [
    [0, step],
    [half, step],
    [half, half],
    [step, half],
    [step, 0],
  ]
  const place = ([x, y]: Point, right: boolean, bottom: boolean): Point => [
    right ? w - inset - x : inset + x,
    bottom ? h - inset - y : inset + y,
  ]
  return polygon([
    ...corner.map((point) => place(point, false, false)),
    ...[...corner].reverse().map((point) => place(point, true, false)),
    ...corner.map((point) => place(point, true, true)),
    ...[...corner].reverse().map((point) => place(point, false, true)),
  ])
}

function drawFrame(context: Context2d, { deep, gold }: Inks, w: number, h: number): void {
  const outside = new Path2D()
  outside.rect(0, 0, w, h)
  outside.addPath(steppedFrame(margin, w, h))
  context.fillStyle = css(deep)
  context.fill(outside, 'evenodd')
  context.strokeStyle = css(gold)
  for (const [inset, width] of [
    [margin, 4],
    [margin + 9, 1.4],
  ] as const) {
    context.lineWidth = width
    context.stroke(steppedFrame(inset, w, h))
  }
  context.lineWidth = 2
  const [near, right, bottom] = [margin + 4, w - margin - 4, h - margin - 4]
  const corners: readonly Point[] = [
    [near, near],
    [right, near],
    [right, bottom],
    [near, bottom],
  ]
  corners.forEach(([x, y], quarter) => {
    for (const radius of [8, 15, 22]) {
      context.beginPath()
      context.arc(x, y, radius, (quarter * Math.PI) / 2, ((quarter + 1) * Math.PI) / 2)
      context.stroke()
    }
  })
}
