import { hex, mix, tone, type Rgb } from '../colour'
import type { Noise } from '../noise'
import type { Palette } from '../palettes'
import { present } from '../present'
import { islandSize, type VoxelBrush } from './voxel-brush'

/** What the island is made of. */
export interface Ground {
  top: Rgb
  side: Rgb
  water?: Rgb
  /** How many voxels high the ground is at a place. */
  heightAt: (x: number, y: number) => number
}

interface GroundRow {
  top: string
  side: string
  water?: string
  /** `steps`: how high the noise goes; `scale`: how wide its hills are; `everywhere`: not only at the back. */
  relief?: { steps: number; scale: number; ridged?: number; everywhere?: boolean }
  /** A mountain in the far corner: its exponent and height. */
  peak?: { power: number; steps: number; ridged?: number }
}

const rows = new Map<string, GroundRow>(
  Object.entries({
    mountains: { top: '#6fae5a', side: '#7a5a44', peak: { power: 1.4, steps: 17, ridged: 9 } },
    forest: { top: '#5f9a4c', side: '#6b4a36', relief: { steps: 2, scale: 6 } },
    meadow: { top: '#8cc65a', side: '#7a5a44', relief: { steps: 3, scale: 7 } },
    sea: { top: '#2f8fb5', side: '#1f5f86', water: '#2f8fb5' },
    beach: { top: '#efd9a0', side: '#c9a066', water: '#35b0c0' },
    underwater: { top: '#d8c48a', side: '#3a7a8a', relief: { steps: 3, scale: 5 } },
    city: { top: '#5a6072', side: '#3a3f50' },
    datacentre: { top: '#24405f', side: '#122438' },
    space: { top: '#8d86a8', side: '#5a5276', relief: { steps: 3, scale: 6 } },
    moonsurface: { top: '#b0aabf', side: '#6f6886', relief: { steps: 3, scale: 5 } },
    mars: { top: '#c9683c', side: '#8a3f2a', relief: { steps: 4, scale: 8, ridged: 2 } },
    desert: { top: '#e8bf78', side: '#b9824a', relief: { steps: 4, scale: 7 } },
    pyramid: { top: '#e8bf78', side: '#b9824a' },
    snow: { top: '#f4f9ff', side: '#a9c3dc', relief: { steps: 4, scale: 7 } },
    volcano: { top: '#4a3a40', side: '#2a1e26', peak: { power: 1.3, steps: 14 } },
    clouds: { top: '#fbfdff', side: '#cfdff2', relief: { steps: 3, scale: 4, everywhere: true } },
    library: { top: '#8a5a38', side: '#5a3622' },
    cafe: { top: '#b5784a', side: '#6b4028' },
    stage: { top: '#3a2a5c', side: '#21163c' },
    cyber: { top: '#12305a', side: '#0b1c38' },
    japan: { top: '#8fbf6a', side: '#7a5a44', relief: { steps: 2, scale: 8 } },
  }),
)

/** The ground of a setting, in the picture's light. */
export function groundOf(setting: string, pal: Palette, noise: Noise): Ground {
  const row = present(rows.get(setting) ?? rows.get('meadow'))
  return {
    top: mix(hex(row.top), pal.sky[1], 0.12),
    side: mix(hex(row.side), pal.near, 0.2),
    water: row.water === undefined ? undefined : mix(hex(row.water), pal.sky[1], 0.15),
    heightAt: (x, y) => Math.floor(rise(row, noise, x, y)),
  }
}

function rise({ relief, peak }: GroundRow, noise: Noise, x: number, y: number): number {
  const back = Math.max(0, 1 - (x + y) / (islandSize * 0.95))
  if (peak) {
    const rough = peak.ridged === undefined ? 1 : noise.ridge(x / peak.ridged, y / peak.ridged, 3)
    return back ** peak.power * peak.steps * rough
  }
  if (!relief) return 0
  const [u, v] = [x / relief.scale, y / relief.scale]
  const hills = relief.ridged === undefined ? noise.n2(u, v) : noise.ridge(u, v, relief.ridged)
  return hills * relief.steps * (relief.everywhere ? 1 : back)
}

/** Draws one column of the ground, and says how high it is. */
export function drawGround(
  brush: VoxelBrush,
  ground: Ground,
  setting: string,
  noise: Noise,
  x: number,
  y: number,
): number {
  const height = ground.heightAt(x, y)
  const grain = (noise.n2(x * 3.1, y * 2.7) - 0.5) * 0.05
  const rocky = height > 3 && setting === 'mountains'
  const colour = rocky ? hex('#7d8088') : tone(topColour(brush, ground, setting, height, x, y), grain)
  const foot = height - 0.001 - Math.max(0, height)
  brush.cube(x, y, foot, colour, Math.max(0.02, height + 0.02), 1, height > 0 ? 'all' : 'top')
  return height
}

function topColour(
  { pal }: VoxelBrush,
  ground: Ground,
  setting: string,
  height: number,
  x: number,
  y: number,
): Rgb {
  if (ground.water && (setting === 'sea' || x + y > islandSize * 1.35)) {
    return tone(ground.water, 0.04 * Math.sin(x * 1.7 + y * 0.9))
  }
  if (setting === 'volcano' && height > 10) return hex('#ff7a24')
  if (setting === 'cyber' && (x % 4 === 0 || y % 4 === 0)) return mix(pal.accent2, ground.top, 0.45)
  if (setting === 'city' && (x === 13 || y === 13)) return tone(ground.top, 0.09)
  if (setting === 'datacentre' && (x + y) % 2) return tone(ground.top, 0.03)
  if (setting === 'cafe' && (x + y) % 2) return tone(ground.top, 0.06)
  return ground.top
}

/** The two walls of the island that one sees, ragged below. */
export function drawWalls(brush: VoxelBrush, ground: Ground, noise: Noise): void {
  for (const side of ['left', 'right'] as const) {
    for (let step = 0; step < islandSize; step += 1) {
      const x = side === 'right' ? islandSize - 1 : step
      const y = side === 'right' ? step : islandSize - 1
      const middle = 1 - Math.abs(step - islandSize / 2) / (islandSize / 2)
      const depth = 3.2 + 1.6 * noise.n2(step / 3, side === 'right' ? 9 : 0) + middle * 2.4
      brush.cube(x, y, -depth, ground.side, depth, 1, side)
      brush.cube(x, y, -1, ground.top, 1, 1, side)
    }
  }
}
