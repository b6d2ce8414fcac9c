import { type Canvas } from '@napi-rs/canvas'
import { css, hex, mix } from '../colour'
import { type Context2d, borrowCanvas } from '../render/canvas-pool'
import { addBloom, addGrain, addVignette, editPixels } from '../render/finishing'
import { cutout, paintLayers, rimLight } from '../render/paint-layers'
import { type Scene } from '../scene/scene'

export function paintBase(scene: Scene, o: { rim?: number; bloom?: number } = {}): [Canvas, Context2d] {
  const [c, x] = borrowCanvas(scene.w, scene.h)
  let done = false
  const lift = scene.hero && scene.pal.night
  paintLayers(x, scene, {
    before: (l) => {
      if (!lift || done || (l.kind !== 'subject' && l.name !== 'shadow')) return
      done = true
      const f = scene.focus
      const g = x.createRadialGradient(f.x, f.y, 10, f.x, f.y, f.r * 2.1)
      const c2 = mix(scene.pal.sky[2], scene.pal.sun, 0.25)
      g.addColorStop(0, css(c2, 0.42))
      g.addColorStop(0.5, css(c2, 0.16))
      g.addColorStop(1, css(c2, 0))
      x.globalCompositeOperation = 'screen'
      x.fillStyle = g
      x.fillRect(0, 0, scene.w, scene.h)
      x.globalCompositeOperation = 'source-over'
    },
  })
  if (scene.hero && (o.rim ?? 0.6) > 0) {
    const [cut] = cutout(scene)
    x.globalCompositeOperation = 'screen'
    x.globalAlpha = o.rim ?? 0.6
    x.drawImage(rimLight(scene, cut, mix(scene.pal.sun, hex('#ffffff'), 0.2), 4), 0, 0)
    x.globalAlpha = 1
    x.globalCompositeOperation = 'source-over'
  }
  addBloom(x, c, o.bloom ?? 0.42)
  return [c, x]
}

export function gouache(scene: Scene): Canvas {
  const [c, x] = paintBase(scene)
  addVignette(x, scene.w, scene.h, mix(scene.pal.near, scene.pal.sky[0], 0.5), 0.45)
  editPixels(x, scene.w, scene.h, (d) => addGrain(d, scene.w, 0.045, scene.spec.seed))
  return c
}
