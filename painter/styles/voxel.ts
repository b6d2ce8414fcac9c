import type { SKRSContext2D } from '@napi-rs/canvas'
import { css, hex, mix } from '../colour'
import { Noise } from '../noise'
import type { Random } from '../random'
import { borrowCanvas } from '../render/canvas-pool'
import { addBloom, addVignette } from '../render/finishing'
import type { Scene } from '../scene/scene'
import type { Style } from './style'
import { createVoxelBrush, islandSize, type VoxelBrush } from './voxel-brush'
import { drawGround, drawWalls, groundOf } from './voxel-ground'
import { drawVoxelHero, pixelateHero } from './voxel-hero'
import { drawLitter, drawProp } from './voxel-props'

/** An isometric island of cubes with the hero on it. */
export const voxel: Style = {
  render(scene) {
    const { w, h, pal } = scene
    const [canvas, context] = borrowCanvas(w, h)
    const random = scene.rng.fork('voxel')
    const originY = h * 0.285
    paintBackdrop(context, scene)
    paintIslandShadow(context, scene, originY)
    const brush = createVoxelBrush(context, pal, w / 2, originY)
    if (pal.night) paintStars(context, scene, random)
    drawClouds(brush, random)
    drawIsland(brush, scene, random)
    addBloom(context, canvas, 0.28, 8)
    addVignette(context, w, h, mix(pal.near, pal.sky[0], 0.6), 0.3)
    return canvas
  },
}

function paintBackdrop(context: SKRSContext2D, { w, h, pal }: Scene): void {
  const sky = context.createLinearGradient(0, 0, 0, h)
  sky.addColorStop(0, css(mix(pal.sky[1], pal.sky[0], 0.4)))
  sky.addColorStop(1, css(mix(pal.sky[2], hex('#ffffff'), pal.night ? 0 : 0.25)))
  const halo = context.createRadialGradient(w / 2, h * 0.42, 30, w / 2, h * 0.42, h * 0.72)
  halo.addColorStop(0, css(pal.sun, 0.75))
  halo.addColorStop(1, css(pal.sun, 0))
  for (const fill of [sky, halo]) {
    context.fillStyle = fill
    context.fillRect(0, 0, w, h)
  }
}

/** The soft shadow of an island that floats, blurred at an eighth of the size. */
function paintIslandShadow(context: SKRSContext2D, { w, h, pal }: Scene, originY: number): void {
  const [shadow, brush] = borrowCanvas(w >> 3, h >> 3)
  brush.scale(1 / 8, 1 / 8)
  brush.fillStyle = css(pal.near, 0.7)
  brush.beginPath()
  brush.ellipse(w / 2, originY + 538, 384, 34, 0, 0, 7)
  brush.fill()
  const [soft, softBrush] = borrowCanvas(w >> 3, h >> 3)
  softBrush.filter = 'blur(5px)'
  softBrush.drawImage(shadow, 0, 0)
  context.globalAlpha = 0.6
  context.drawImage(soft, 0, 0, w, h)
  context.globalAlpha = 1
}

function paintStars(context: SKRSContext2D, { w, h }: Scene, random: Random): void {
  context.fillStyle = '#fff'
  for (let i = 0; i < 90; i += 1) {
    context.globalAlpha = random.range(0.2, 0.9)
    const size = random.range(1.5, 4)
    context.fillRect(random.range(0, w), random.range(0, h * 0.7), size, size)
  }
  context.globalAlpha = 1
}

function drawClouds(brush: VoxelBrush, random: Random): void {
  const colour = mix(hex('#ffffff'), brush.pal.sky[2], 0.25)
  for (let i = 0; i < 5; i += 1) {
    const aside = random.chance(0.5) ? random.range(-16, -9) : random.range(9, 16)
    const height = random.range(-1, 9)
    for (let puff = 0; puff < 5; puff += 1) {
      const z = height + (puff === 2 ? 0.6 : 0)
      brush.cube(13 + aside + puff, 13 - aside + random.int(0, 1), z, colour, 1, 1.4)
    }
  }
}

/** Where the hero stands. */
const heroX = Math.floor(islandSize * 0.6)
const heroY = Math.floor(islandSize * 0.62)

/** Draws the island from back to front, so that what is nearer covers what is farther. */
function drawIsland(brush: VoxelBrush, scene: Scene, random: Random): void {
  const { setting, seed } = scene.spec
  const noise = new Noise(seed * 3 + 1)
  const ground = groundOf(setting, scene.pal, noise)
  const inhabited = scene.layers.some((layer) => layer.kind === 'subject')
  const hero = pixelateHero(scene)
  const clearing = Math.ceil(hero.width / 2) + 1
  drawWalls(brush, ground, noise)
  for (let diagonal = 0; diagonal <= 2 * (islandSize - 1); diagonal += 1) {
    const first = Math.max(0, diagonal - islandSize + 1)
    for (let x = first; x <= Math.min(islandSize - 1, diagonal); x += 1) {
      const y = diagonal - x
      const z = drawGround(brush, ground, setting, noise, x, y)
      if (Math.abs(x - heroX - 1) < clearing && y > heroY - 4 && y < heroY + 6) continue
      const site = { brush, random, ground, setting, x, y, z }
      const behindHero = x + y < (heroX + heroY) * 0.8 || !inhabited || x < 4 || y < 4
      const onLand = x > 0 && y > 0 && x < islandSize - 2 && y < islandSize - 2
      if (behindHero && onLand && z < 6) drawProp(site)
      if (z < 3) drawLitter(site)
    }
  }
  if (inhabited) drawVoxelHero(brush, hero, heroX + 2 - hero.width / 2, heroY)
}
