import { css, fromLab, hex, mix, toLab, type Rgb } from '../colour'
import type { Random } from '../random'
import { borrowCanvas, type Context2d } from '../render/canvas-pool'
import { addBloom, addGrain, addVignette, editPixels } from '../render/finishing'
import { star } from '../scene/paths'
import type { Scene } from '../scene/scene'
import type { Layer, Shape } from '../scene/shape'
import { drawHiddenLines } from './hidden-lines'
import type { Style } from './style'

/** The tubes and the wall that they hang on. */
interface Sign {
  wall: Rgb
  lit: Rgb
  far: Rgb
  near: Rgb
}

const signs: readonly Sign[] = [
  { wall: hex('#080a1e'), lit: hex('#1a1f52'), far: hex('#3ddcff'), near: hex('#ff4fc3') },
  { wall: hex('#0d0620'), lit: hex('#2c1458'), far: hex('#ff5fd2'), near: hex('#5ff0ff') },
  { wall: hex('#04121a'), lit: hex('#0c3346'), far: hex('#4dffc3'), near: hex('#ffd84d') },
  { wall: hex('#0a0714'), lit: hex('#2a1238'), far: hex('#ff8a4d'), near: hex('#7a8cff') },
]

/** Glowing lines on a dark wall: the place in two colours by depth, the hero in its own. */
export const neon: Style = {
  render(scene) {
    const { w, h, spec } = scene
    const sign = scene.rng.fork('neon').pick(signs)
    const random = scene.rng.fork('stars')
    const [canvas, wall] = borrowCanvas(w, h)
    const [tubes, lines] = borrowCanvas(w, h)
    paintWall(wall, scene, sign)
    drawHiddenLines(
      lines,
      scene,
      (layer, shape) => blotOf(sign, layer, shape),
      (layer, shape) => tubeOf(sign, scene, layer, shape),
    )
    scatterStars(wall, w, h, random)
    addGlow(lines, w, h)
    wall.drawImage(tubes, 0, 0)
    sparkle(wall, scene, random)
    addBloom(wall, canvas, 0.5, 7)
    addVignette(wall, w, h, sign.wall, 0.5)
    editPixels(wall, w, h, (pixels) => addGrain(pixels, w, 0.03, spec.seed))
    return canvas
  },
}

function paintWall(context: Context2d, { w, h, focus }: Scene, { wall, lit }: Sign): void {
  const light = context.createRadialGradient(focus.x, focus.y, 40, focus.x, focus.y, w * 0.7)
  light.addColorStop(0, css(lit))
  light.addColorStop(1, css(wall))
  context.fillStyle = light
  context.fillRect(0, 0, w, h)
}

/** A colour as a tube gives it: light and strong, whatever it was. */
function brighten(colour: Rgb): Rgb {
  const [l, a, b] = toLab(colour)
  const chroma = Math.hypot(a, b)
  const boost = chroma < 0.03 ? 1 : Math.max(1, 0.15 / chroma)
  return fromLab(Math.max(0.74, Math.min(0.95, l + 0.25)), a * boost, b * boost)
}

function blotOf({ wall, lit }: Sign, layer: Layer, shape: Shape): string | undefined {
  const isHero = layer.kind === 'subject'
  if (layer.kind === 'sky' && !shape.detail) return undefined
  if (shape.detail && shape.size < 40 && !isHero) return undefined
  return css(mix(wall, isHero ? lit : wall, 0.5), 0.96)
}

function tubeOf(
  { far, near }: Sign,
  { pal }: Scene,
  layer: Layer,
  shape: Shape,
): [string, number] | undefined {
  const colour = shape.stroke ?? shape.fill
  if (layer.kind === 'sky' || !colour) return undefined
  const own = brighten(colour)
  if (layer.kind === 'subject') {
    if (!shape.detail) return [css(own), 3.2]
    const drawn = Math.max(1.4, Math.min(4, (shape.width ?? 0) * 0.6))
    return [css(own, 0.95), shape.stroke ? drawn : 1.6]
  }
  const isSpeck = shape.size < 5 || (shape.detail && shape.size < 9 && layer.kind !== 'fx')
  if (isSpeck) return [css(own, 0.5 * shape.alpha), 0.9]
  const byDepth = mix(far, near, Math.min(1, Math.max(0, (layer.depth - 0.15) * 1.4)))
  const line = layer.kind === 'light' ? brighten(pal.sun) : mix(byDepth, own, 0.2)
  const alpha = (0.42 + 0.5 * layer.depth) * Math.min(1, shape.alpha + 0.2)
  return [css(line, alpha), 1.3 + layer.depth * 1.1]
}

function scatterStars(context: Context2d, w: number, h: number, random: Random): void {
  context.fillStyle = '#fff'
  for (let i = 0; i < 240; i += 1) {
    context.globalAlpha = 0.2 + 0.8 * random.next() ** 2
    context.beginPath()
    context.arc(random.range(0, w), random.range(0, h), 0.5 + random.next() ** 6 * 2, 0, 7)
    context.fill()
  }
  context.globalAlpha = 1
}

/** A wide glow and a narrow one around the tubes. */
function addGlow(lines: Context2d, w: number, h: number): void {
  for (const [division, blur, alpha] of [
    [8, 5, 0.62],
    [4, 1.8, 1],
  ] as const) {
    const [small, brush] = borrowCanvas(w / division, h / division)
    brush.drawImage(lines.canvas, 0, 0, w / division, h / division)
    const [soft, softBrush] = borrowCanvas(w / division, h / division)
    softBrush.filter = `blur(${blur}px) saturate(1.5)`
    softBrush.drawImage(small, 0, 0)
    lines.globalCompositeOperation = 'screen'
    lines.globalAlpha = alpha
    lines.drawImage(soft, 0, 0, w, h)
    lines.globalAlpha = 1
    lines.globalCompositeOperation = 'source-over'
  }
}

/** Sparks where the hero's tubes turn. */
function sparkle(context: Context2d, { layers }: Scene, random: Random): void {
  const shapes = layers.filter((layer) => layer.kind === 'subject').flatMap((layer) => layer.shapes)
  context.globalCompositeOperation = 'screen'
  context.fillStyle = '#ffffff'
  for (const shape of shapes) {
    if (shape.detail || shape.overlay || shape.size <= 30) continue
    const [x0, y0, x1, y1] = shape.path.getBounds()
    for (const [x, y] of [
      [(x0 + x1) / 2, y0],
      [x0, (y0 + y1) / 2],
      [x1, (y0 + y1) / 2],
    ] as const) {
      if (random.chance(0.28)) context.fill(star(x, y, 4, random.range(5, 12), 1.4))
    }
  }
  context.globalCompositeOperation = 'source-over'
}
