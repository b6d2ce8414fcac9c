import { hex, lightness, mix, ramp, tone, type Rgb } from '../colour'
import { readPalette } from '../palettes'
import { borrowCanvas, type Context2d } from '../render/canvas-pool'
import { addBloom, addGrain, addVignette, editPixels } from '../render/finishing'
import { cutout, paintLayers, rimLight } from '../render/paint-layers'
import { line } from '../scene/paths'
import type { Scene } from '../scene/scene'
import type { Layer } from '../scene/shape'
import type { Style } from './style'
import { colourList } from './style-palette'

const tones = colourList('#08021f #2b0a66 #8a1fa8 #f0479a #ffb36b #fff3c9')

/** Places that keep their own ground and light; all others get the grid and the striped sun. */
const ownGround = new Set([
  'city',
  'datacentre',
  'stage',
  'cyber',
  'library',
  'cafe',
  'underwater',
  'space',
  'moonsurface',
])

/** The eighties as they never were: a striped sun over a glowing grid, two rim lights, scan lines. */
export const synthwave: Style = {
  palette: () =>
    readPalette('synthwave', {
      sky: '#0a0330 #4b1080 #ff4f9a',
      sun: '#ffd76a',
      far: '#6a1f9c',
      near: '#12052e',
      accent: '#19e3ff',
      accent2: '#ff9a3d',
      night: true,
    }),
  render(scene) {
    const { w, h, spec } = scene
    const [canvas, context] = borrowCanvas(w, h)
    paintScene(context, scene)
    addRimLights(context, scene)
    addBloom(context, canvas, 0.5, 8)
    addVignette(context, w, h, hex('#160433'), 0.6)
    editPixels(context, w, h, (pixels) => {
      addScanLines(pixels, w, h)
      addGrain(pixels, w, 0.05, spec.seed)
    })
    return canvas
  },
}

const toned = (colour: Rgb, pull: number) => mix(colour, ramp(tones, lightness(colour) * 1.02), pull)

function paintScene(context: Context2d, scene: Scene): void {
  const natural = ownGround.has(scene.spec.setting)
  let hasSun = natural
  let hasGrid = natural
  const sunOnce = () => {
    if (!hasSun) paintStripedSun(context, scene)
    hasSun = true
  }
  const gridOnce = () => {
    if (!hasGrid) paintGrid(context, scene)
    hasGrid = true
  }
  const far = scene.layers.filter(
    (layer) => layer.kind === 'land' && layer.depth >= 0.12 && layer.depth < 0.45,
  )
  paintLayers(context, scene, {
    colour: (colour, _shape, layer) =>
      layer.kind === 'subject' ? tone(toned(colour, 0.22), -0.05, 1.25) : toned(colour, 0.62),
    skip: (layer) => !natural && isReplaced(layer),
    before: (layer) => {
      if (layer.kind !== 'sky') sunOnce()
      if (layer.kind === 'subject') gridOnce()
    },
    after: (layer) => {
      if (layer === far.at(-1)) gridOnce()
    },
  })
  sunOnce()
  gridOnce()
}

/** What the striped sun and the grid stand in for. */
function isReplaced(layer: Layer): boolean {
  if (layer.kind === 'light' || layer.name === 'clouds' || layer.name === 'mist') return true
  if (layer.kind !== 'land' || layer.depth < 0.45) return false
  return layer.name !== 'shadow' && !(layer.name === 'wake' && layer.depth >= 0.9)
}

/** Where the grid meets the sky, as a share of the height. */
const horizon = 0.66

function paintStripedSun(context: Context2d, { w, h, focus }: Scene): void {
  const radius = h * 0.33
  const cy = h * horizon - radius * 0.62
  const fire = context.createLinearGradient(0, cy - radius, 0, cy + radius)
  fire.addColorStop(0, '#fff08a')
  fire.addColorStop(0.45, '#ff8a4d')
  fire.addColorStop(1, '#ff2e93')
  const [sun, brush] = borrowCanvas(w, h)
  brush.fillStyle = fire
  brush.beginPath()
  brush.arc(focus.x, cy, radius, 0, 7)
  brush.fill()
  brush.globalCompositeOperation = 'destination-out'
  brush.fillStyle = '#000'
  for (let gap = 0; gap < 9; gap += 1)
    brush.fillRect(0, cy + radius * (-0.02 + gap * 0.125), w, 3 + gap * 2.1)
  const [glow, glowBrush] = borrowCanvas(w >> 3, h >> 3)
  glowBrush.filter = 'blur(7px)'
  glowBrush.drawImage(sun, 0, 0, w >> 3, h >> 3)
  context.globalCompositeOperation = 'screen'
  context.globalAlpha = 0.9
  context.drawImage(glow, 0, 0, w, h)
  context.globalAlpha = 1
  context.globalCompositeOperation = 'source-over'
  context.drawImage(sun, 0, 0)
}

function paintGrid(context: Context2d, { w, h, focus }: Scene): void {
  const top = h * horizon
  const floor = context.createLinearGradient(0, top, 0, h)
  floor.addColorStop(0, '#c02aa0')
  floor.addColorStop(0.1, '#3a0d6a')
  floor.addColorStop(1, '#0b0328')
  context.fillStyle = floor
  context.fillRect(0, top, w, h - top)
  context.strokeStyle = '#ff5fd0'
  context.globalAlpha = 0.8
  context.lineWidth = 1.6
  for (let i = -24; i <= 24; i += 1) context.stroke(line([focus.x + i * 26, top], [focus.x + i * 200, h]))
  for (let i = 0; i < 13; i += 1) {
    const y = top + (h - top) * Math.pow(i / 12, 2.1)
    context.lineWidth = 1 + i * 0.17
    context.stroke(line([0, y], [w, y]))
  }
  context.globalAlpha = 1
}

function addRimLights(context: Context2d, scene: Scene): void {
  const { x, y } = scene.focus
  const [cut] = cutout(scene)
  context.globalCompositeOperation = 'screen'
  context.drawImage(rimLight({ ...scene, light: { x: x + 400, y: y - 100 } }, cut, hex('#22e6ff'), 7), 0, 0)
  context.drawImage(rimLight({ ...scene, light: { x: x - 400, y: y - 60 } }, cut, hex('#ff3dbb'), 7), 0, 0)
  context.globalCompositeOperation = 'source-over'
}

/** Red a little to the left, blue to the right, and every other pair of rows darker: an old screen. */
function addScanLines(pixels: Uint8ClampedArray, w: number, h: number): void {
  const source = new Uint8ClampedArray(pixels)
  for (let y = 0; y < h; y += 1) {
    const light = y % 4 < 2 ? 1.02 : 0.945
    for (let x = 2, at = (y * w + 2) * 4; x < w - 2; x += 1, at += 4) {
      pixels[at] = (source[at - 8] ?? 0) * light
      pixels[at + 1] = (source[at + 1] ?? 0) * light
      pixels[at + 2] = (source[at + 10] ?? 0) * light
    }
  }
}
