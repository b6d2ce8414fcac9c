import { type Canvas } from '@napi-rs/canvas'
import { type Rgb, css, mix, tone } from '../colour'
import { present } from '../present'
import { type Scene } from '../scene/scene'
import { type Layer, type Shape } from '../scene/shape'
import { type Context2d, borrowCanvas } from './canvas-pool'

export interface PaintOptions {
  /** 0 flat fills, 1 fully lit forms */ form?: number
  colour?: (c: Rgb, s: Shape, l: Layer) => Rgb
  ink?: { width: number; colour: (c: Rgb) => Rgb; minSize?: number }
  glow?: boolean
  skip?: (l: Layer, s: Shape) => boolean
  before?: (l: Layer, ctx: Context2d) => void
  after?: (l: Layer, ctx: Context2d) => void
  gradients?: boolean
}

/** Draws one shape: filled, modelled by the light, inked or stroked. */
export function drawShape(ctx: Context2d, s: Shape, l: Layer, scene: Scene, o: PaintOptions) {
  if (s.glow && !s.stroke && !s.detail) return // light is drawn once a layer, in drawGlows
  const colourOf = (c: Rgb) => (o.colour ? o.colour(c, s, l) : c)
  ctx.globalAlpha = s.alpha
  if (s.grad) {
    const gradient = ctx.createLinearGradient(0, s.grad.y0, 0, s.grad.y1)
    for (const [at, colour, alpha] of s.grad.stops) gradient.addColorStop(at, css(colourOf(colour), alpha))
    ctx.fillStyle = gradient
    if (s.overlay) ctx.globalCompositeOperation = 'screen'
    ctx.fill(s.path)
  } else if (s.fill) {
    const base = colourOf(s.fill)
    const form = s.form * (o.form ?? 1)
    if (form > 0.25 && s.size > 5) fillModelled(ctx, s, scene, base, form)
    else {
      ctx.fillStyle = css(base)
      ctx.fill(s.path)
    }
    if (o.ink && !s.detail && !s.overlay && !s.glow && s.size > (o.ink.minSize ?? 6)) {
      ctx.globalAlpha = 1
      strokeRound(ctx, s, o.ink.colour(base), o.ink.width)
    }
  }
  if (s.stroke) {
    ctx.lineCap = 'round'
    strokeRound(ctx, s, colourOf(s.stroke), s.width ?? 1)
  }
  ctx.globalCompositeOperation = 'source-over'
  ctx.globalAlpha = 1
}

function strokeRound(ctx: Context2d, { path }: Shape, colour: Rgb, width: number): void {
  ctx.lineJoin = 'round'
  ctx.lineWidth = width
  ctx.strokeStyle = css(colour)
  ctx.stroke(path)
}

/** A form in the light: filled with its shadow, then again, clipped to itself and shifted toward the light. */
function fillModelled(ctx: Context2d, s: Shape, scene: Scene, base: Rgb, form: number): void {
  const { light, pal } = scene
  const distance = Math.hypot(light.x - s.cx, light.y - s.cy) || 1
  const [ux, uy] = [(light.x - s.cx) / distance, (light.y - s.cy) / distance]
  const shift = Math.min(26, s.size * 0.16)
  ctx.fillStyle = css(mix(tone(base, -0.1 * form, 1.05), pal.sky[0], 0.16 * form))
  ctx.fill(s.path)
  ctx.save()
  ctx.clip(s.path)
  ctx.translate(ux * shift, uy * shift)
  ctx.fillStyle = css(base)
  if (s.size > 22) {
    const reach = s.size * 0.9
    const lit = ctx.createLinearGradient(
      s.cx + ux * reach,
      s.cy + uy * reach,
      s.cx - ux * reach,
      s.cy - uy * reach,
    )
    lit.addColorStop(0, css(mix(tone(base, 0.05 * form), pal.sun, 0.12 * form)))
    lit.addColorStop(0.5, css(base))
    lit.addColorStop(1, css(tone(base, -0.05 * form)))
    ctx.fillStyle = lit
  }
  ctx.fill(s.path)
  ctx.restore()
}

/** All the light of a layer in one blur, at a quarter of the size: a blur a shape costs ten times as much. */
export function drawGlows(ctx: Context2d, l: Layer, scene: Scene, o: PaintOptions) {
  if (o.glow === false) return
  for (const [lo, hi, div] of [
    [0.3, 6, 3],
    [6, 14, 4],
    [14, 999, 8],
  ] as const) {
    const list = l.shapes.filter((s) => s.glow && s.glow > lo && s.glow <= hi && !o.skip?.(l, s))
    if (!list.length) continue
    const w = Math.ceil(scene.w / div)
    const h = Math.ceil(scene.h / div)
    const [a, x] = borrowCanvas(w, h)
    let r = 0
    x.scale(1 / div, 1 / div)
    for (const s of list) {
      r = Math.max(r, s.glow ?? 0)
      x.globalAlpha = s.alpha
      const c = present(s.fill ?? s.stroke)
      const col = css(o.colour ? o.colour(c, s, l) : c)
      if (s.fill) {
        x.fillStyle = col
        x.fill(s.path)
      } else {
        x.strokeStyle = col
        x.globalAlpha = s.alpha * 0.6
        x.lineWidth = (s.width ?? 1) * 1.6
        x.stroke(s.path)
      }
    }
    const [b, y] = borrowCanvas(w, h)
    y.filter = `blur(${Math.max(0.8, Math.min(60, r) / div).toFixed(2)}px)`
    y.drawImage(a, 0, 0)
    ctx.globalCompositeOperation = 'screen'
    ctx.drawImage(b, 0, 0, w * div, h * div)
    ctx.globalCompositeOperation = 'source-over'
  }
}

export function paintLayers(ctx: Context2d, scene: Scene, o: PaintOptions = {}) {
  for (const l of scene.layers) {
    o.before?.(l, ctx)
    if (l.kind === 'light') drawGlows(ctx, l, scene, o)
    for (const s of l.shapes) if (!o.skip?.(l, s)) drawShape(ctx, s, l, scene, o)
    if (l.kind !== 'light') drawGlows(ctx, l, scene, o)
    o.after?.(l, ctx)
  }
}

/** The hero alone, on a transparent canvas. */
export function cutout(
  scene: Scene,
  o: PaintOptions = {},
  pick = (l: Layer) => l.kind === 'subject',
): [Canvas, Context2d] {
  const [c, x] = borrowCanvas(scene.w, scene.h)
  paintLayers(x, scene, { ...o, skip: (l, s) => !pick(l) || !!o.skip?.(l, s) })
  return [c, x]
}

/** Light along the edge that faces the light: silhouette minus itself, shifted. */
export function rimLight(scene: Scene, cut: Canvas, colour: Rgb, px: number): Canvas {
  const [c, x] = borrowCanvas(scene.w, scene.h)
  const dx = scene.light.x - scene.focus.x
  const dy = scene.light.y - scene.focus.y
  const d = Math.hypot(dx, dy) || 1
  x.drawImage(cut, 0, 0)
  x.globalCompositeOperation = 'source-in'
  x.fillStyle = css(colour)
  x.fillRect(0, 0, scene.w, scene.h)
  x.globalCompositeOperation = 'destination-out'
  x.drawImage(cut, (-dx / d) * px, (-dy / d) * px)
  return c
}
