import { css, hex, mix, tone, type Rgb } from '../colour'
import type { Random } from '../random'
import type { Point } from '../scene/paths'
import type { VoxelBrush } from './voxel-brush'
import type { Ground } from './voxel-ground'

interface PropSite {
  brush: VoxelBrush
  random: Random
  ground: Ground
  setting: string
  x: number
  y: number
  z: number
}

type Prop = (site: PropSite) => void

const building: Prop = ({ brush, random, x, y, z }) => {
  const { pal } = brush
  const height = random.int(3, 10)
  const walls = random.pick([hex('#8fa3bd'), hex('#c98a6a'), hex('#6f7f9a'), hex('#d9c7a8')])
  brush.cube(x, y, z, mix(walls, pal.sky[0], 0.25), height, 2)
  const lit = pal.night ? hex('#ffe09a') : mix(pal.sky[2], hex('#ffffff'), 0.5)
  const shaded = pal.night ? hex('#f5b95a') : pal.sky[1]
  for (let floor = 0; floor < height - 0.5; floor += 1) {
    for (const column of [0, 0.9]) {
      const sill = z + floor + 0.35
      if (random.chance(0.65)) pane(brush, [x + 0.28 + column, y + 2], [x + 0.75 + column, y + 2], sill, lit)
      if (random.chance(0.5)) pane(brush, [x + 2, y + 0.3 + column], [x + 2, y + 0.75 + column], sill, shaded)
    }
  }
}

function pane({ context, project }: VoxelBrush, from: Point, to: Point, z: number, colour: Rgb): void {
  const [fromX, fromY] = project(from[0], from[1], z)
  const [toX, toY] = project(to[0], to[1], z)
  context.fillStyle = css(colour)
  context.beginPath()
  context.moveTo(fromX, fromY)
  context.lineTo(toX, toY)
  context.lineTo(toX, toY - 8)
  context.lineTo(fromX, fromY - 8)
  context.fill()
}

const rack: Prop = ({ brush, random, setting, x, y, z }) => {
  const { context, project, pal } = brush
  const height = setting === 'cyber' ? random.int(1, 5) : 6
  brush.cube(x, y, z, hex('#1f3350'), height, 1.7)
  for (let row = 0; row < height * 2 - 1; row += 1) {
    const [left, right] = [0.2, 1.5].map((offset) => project(x + offset, y + 1.7, z + row * 0.5 + 0.35))
    if (!left || !right) continue
    const along = random.next()
    context.fillStyle = css(random.pick([pal.accent, pal.accent2, hex('#7df29a')]))
    context.fillRect(left[0] + (right[0] - left[0]) * along, left[1] + (right[1] - left[1]) * along - 3, 7, 3)
  }
}

const bookshelf: Prop = ({ brush, random, x, y, z }) => {
  const { context, project } = brush
  const spines = ['#c0392b', '#2e86ab', '#e0a030', '#4a8c5a', '#8a5a9a'].map(hex)
  brush.cube(x, y, z, hex('#5e3a24'), 5, 1.6)
  for (let shelf = 0; shelf < 4; shelf += 1) {
    for (let book = 0; book < 5; book += 1) {
      const [left, foot] = project(x + 0.15 + book * 0.28, y + 1.6, z + 0.4 + shelf * 1.2)
      context.fillStyle = css(random.pick(spines))
      context.fillRect(left, foot - 11, 3.4, 11)
    }
  }
}

const coral: Prop = ({ brush, random, x, y, z }) => {
  const { pal } = brush
  const colour = random.pick([pal.accent, hex('#e0567a'), hex('#3fae8a'), pal.accent2, hex('#9a6bd0')])
  const height = random.int(2, 5)
  for (let step = 0; step < height; step += 1) brush.cube(x + (step % 2) * 0.3, y, z + step, colour, 1, 0.8)
}

const boulder: Prop = ({ brush, random, ground, x, y, z }) =>
  brush.cube(x, y, z, ground.side, random.int(1, 2), 1.2)

const cactus: Prop = (site) => {
  const { brush, random, x, y, z } = site
  if (random.chance(0.4)) return boulder(site)
  const green = hex('#4f9a5a')
  brush.cube(x, y, z, green, 3, 0.8)
  brush.cube(x + 0.8, y, z + 1.2, green, 1.2, 0.6)
  brush.cube(x - 0.6, y, z + 1.6, green, 1, 0.6)
}

const pyramid: Prop = ({ brush, x, y, z }) => {
  for (let step = 0; step < 5; step += 1) {
    brush.cube(x - 2 + step * 0.5, y - 2 + step * 0.5, z + step * 0.8, hex('#e0b468'), 0.8, 5 - step)
  }
}

const rock: Prop = ({ brush, random, ground, x, y, z }) =>
  brush.cube(x, y, z, tone(ground.side, -0.02), random.range(0.6, 2), 1.3)

const crate: Prop = ({ brush, random, x, y, z }) => {
  const { pal } = brush
  brush.cube(x, y, z, random.pick([pal.accent, pal.accent2, hex('#2a2038')]), random.range(1, 3), 1.5)
}

const palm: Prop = ({ brush, x, y, z }) => {
  for (let step = 0; step < 4; step += 1) brush.cube(x + step * 0.15, y, z + step, hex('#8a6238'), 1, 0.6)
  const fronds: readonly Point[] = [
    [-1.4, 0],
    [1.4, 0],
    [0, -1.4],
    [0, 1.4],
    [0, 0],
  ]
  for (const [dx, dy] of fronds) brush.cube(x + 0.6 + dx, y + dy, z + 4, hex('#3f9a55'), 0.5, 1.3)
}

const tree: Prop = ({ brush, random, setting, x, y, z }) => {
  const { pal } = brush
  const seasons = new Map([
    ['autumn', hex('#d9762c')],
    ['blossom', hex('#f2a3bb')],
  ])
  const leaf = seasons.get(pal.name) ?? mix(hex('#3f8a4a'), pal.far, 0.15)
  const snowy = setting === 'snow'
  brush.cube(x + 0.3, y + 0.3, z, hex('#6b4526'), 1.4, 0.6)
  if (setting === 'mountains' || snowy || random.chance(0.4)) {
    for (let tier = 0; tier < 4; tier += 1) {
      const width = 2 - tier * 0.45
      const colour = snowy && tier > 1 ? hex('#f4f9ff') : tone(leaf, -0.04 + tier * 0.015)
      brush.cube(x + 0.6 - width / 2, y + 0.6 - width / 2, z + 1.2 + tier * 0.8, colour, 0.8, width)
    }
    return
  }
  brush.cube(x - 0.4, y - 0.4, z + 1.4, leaf, 1.8, 2)
  brush.cube(x, y, z + 3.2, tone(leaf, 0.04), 0.9, 1.2)
}

const nothing: Prop = () => undefined

const props: ReadonlyMap<string, Prop> = new Map([
  ['city', building],
  ['datacentre', rack],
  ['cyber', rack],
  ['library', bookshelf],
  ['underwater', coral],
  ['desert', cactus],
  ['mars', boulder],
  ['pyramid', pyramid],
  ['space', rock],
  ['moonsurface', rock],
  ['volcano', rock],
  ['stage', crate],
  ['cafe', crate],
  ['beach', palm],
  ['clouds', nothing],
  ['sea', nothing],
])

const densities: ReadonlyMap<string, number> = new Map([
  ['forest', 0.34],
  ['city', 0.6],
  ['datacentre', 0.7],
  ['library', 0.6],
  ['pyramid', 0.012],
])

/** Whether something may stand at a place: streets and aisles stay free. */
function isSite(setting: string, x: number, y: number): boolean {
  if (setting === 'city') return x % 3 === 1 && y % 3 === 1
  if (setting === 'datacentre') return x % 4 === 0 && y % 2 === 0
  return setting !== 'library' || (y % 4 === 0 && x % 2 === 0)
}

/** Stands what grows or was built in a setting on a place, as densely as it does there. */
export function drawProp(site: PropSite): void {
  const { setting, random, x, y } = site
  if (!isSite(setting, x, y) || !random.chance(densities.get(setting) ?? 0.13)) return
  const prop = props.get(setting) ?? tree
  prop(site)
}

const green = new Set(['meadow', 'japan', 'forest', 'mountains'])
const stony = new Set(['beach', 'moonsurface', 'mars', 'desert', 'snow', 'underwater'])

/** Flowers or pebbles here and there. */
export function drawLitter({ brush, random, ground, setting, x, y, z }: PropSite): void {
  if (!(green.has(setting) || stony.has(setting)) || !random.chance(0.16)) return
  const size = random.range(0.18, 0.32)
  const { pal } = brush
  const blooms = [pal.accent, pal.accent2, hex('#fff6ea'), tone(ground.top, -0.1), tone(ground.top, 0.06)]
  const at = [x + random.next() * 0.6, y + random.next() * 0.6] as const
  const colour = green.has(setting) ? random.pick(blooms) : tone(ground.side, 0.03)
  brush.cube(at[0], at[1], z, colour, size * 1.2, size)
}
