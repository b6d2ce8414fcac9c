import { hex, type Rgb } from './colour'
import { present } from './present'

/** The colours of a picture: three of its sky from top to horizon, its light, its distances, and two accents. */
export interface Palette {
  name: string
  sky: [Rgb, Rgb, Rgb]
  sun: Rgb
  far: Rgb
  near: Rgb
  accent: Rgb
  accent2: Rgb
  light: Rgb
  dark: Rgb
  night: boolean
}

/** What a palette is written as; `sky` is three colours separated by spaces. */
export interface PaletteRow {
  sky: string
  sun: string
  far: string
  near: string
  accent: string
  accent2: string
  night?: boolean
}

/** Reads a palette's row of hex colours. */
export function readPalette(name: string, row: PaletteRow): Palette {
  const [top = '#000', middle = '#000', horizon = '#000'] = row.sky.split(' ')
  return {
    name,
    sky: [hex(top), hex(middle), hex(horizon)],
    sun: hex(row.sun),
    far: hex(row.far),
    near: hex(row.near),
    accent: hex(row.accent),
    accent2: hex(row.accent2),
    light: hex('#fff6e6'),
    dark: hex('#0b0d1a'),
    night: row.night ?? false,
  }
}

/** Curated, not random: each was chosen to hold together as a picture on a wall. */
const rows: Record<string, PaletteRow> = {
  dawn: {
    sky: '#34406f #b4708c #ffcf9f',
    sun: '#fff1c9',
    far: '#a596bd',
    near: '#2a2f55',
    accent: '#ff7a59',
    accent2: '#ffd27d',
  },
  day: {
    sky: '#1f78b8 #74c2e6 #e9f6ea',
    sun: '#fffbe0',
    far: '#9fcbdc',
    near: '#1d5560',
    accent: '#ff6b4a',
    accent2: '#ffd166',
  },
  golden: {
    sky: '#d9693a #f3ae58 #fff0c4',
    sun: '#fffbe8',
    far: '#e0a877',
    near: '#542a33',
    accent: '#1f8f86',
    accent2: '#fff1cf',
  },
  sunset: {
    sky: '#2c1c5c #cf4a63 #ffbb66',
    sun: '#fff4bd',
    far: '#a35684',
    near: '#1d133d',
    accent: '#ffd23f',
    accent2: '#ff6b6b',
  },
  dusk: {
    sky: '#161c47 #4f4e92 #eca7a9',
    sun: '#ffe9dc',
    far: '#6c6ba6',
    near: '#12162f',
    accent: '#ffb86b',
    accent2: '#7fd1e0',
    night: true,
  },
  night: {
    sky: '#060a22 #14295a #41709f',
    sun: '#f6f2de',
    far: '#33558a',
    near: '#070c20',
    accent: '#ffc857',
    accent2: '#6fe3e1',
    night: true,
  },
  aurora: {
    sky: '#041320 #0b3a4d #2f8f86',
    sun: '#eafff2',
    far: '#1f6270',
    near: '#04131d',
    accent: '#b388ff',
    accent2: '#7dffb2',
    night: true,
  },
  storm: {
    sky: '#2b3440 #5a6b78 #c3cdc9',
    sun: '#f2f4e8',
    far: '#7d8c94',
    near: '#1a2128',
    accent: '#ffd447',
    accent2: '#e4572e',
  },
  space: {
    sky: '#05030f #1b1140 #57298a',
    sun: '#ffe9c7',
    far: '#3f2c74',
    near: '#0b0820',
    accent: '#ff7edb',
    accent2: '#4de1ff',
    night: true,
  },
  deep: {
    sky: '#6fdcd6 #1687a7 #06263c',
    sun: '#e8fff4',
    far: '#2f9bb3',
    near: '#04202f',
    accent: '#ff8a5c',
    accent2: '#ffd56b',
  },
  ember: {
    sky: '#1a0a12 #7c1f22 #ff8a3d',
    sun: '#fff0b0',
    far: '#8a3a35',
    near: '#14070c',
    accent: '#ffcb3d',
    accent2: '#ff5a36',
    night: true,
  },
  snow: {
    sky: '#6f9fce #bcd9ee #fff4e8',
    sun: '#ffffff',
    far: '#b3cbe6',
    near: '#35557e',
    accent: '#e63946',
    accent2: '#ffb703',
  },
  blossom: {
    sky: '#7fb8d8 #f3c6d3 #fff3e2',
    sun: '#fffdf2',
    far: '#c9a9c6',
    near: '#4c3a5e',
    accent: '#e8476a',
    accent2: '#ffd166',
  },
  autumn: {
    sky: '#6f95a8 #f0cf9f #fdeccb',
    sun: '#fff6dc',
    far: '#d3945f',
    near: '#53281b',
    accent: '#c1272d',
    accent2: '#f4a300',
  },
  jade: {
    sky: '#0f4c5c #66b3a5 #f3f3d4',
    sun: '#fffbe0',
    far: '#86bfac',
    near: '#0b3a3c',
    accent: '#fb8b24',
    accent2: '#ffe8a3',
  },
  neon: {
    sky: '#0a0528 #3a1078 #f0297f',
    sun: '#ffe08a',
    far: '#5a2496',
    near: '#0a041e',
    accent: '#4cc9f0',
    accent2: '#f9c80e',
    night: true,
  },
  tech: {
    sky: '#050f24 #0b3761 #2aa0d0',
    sun: '#d9fbff',
    far: '#1d5f92',
    near: '#040b18',
    accent: '#ff9d1c',
    accent2: '#5ef2ff',
    night: true,
  },
  mars: {
    sky: '#5c2b29 #c2663f #f7c98f',
    sun: '#fff0d4',
    far: '#c77b52',
    near: '#45181a',
    accent: '#3fb8c6',
    accent2: '#ffe1a8',
  },
  candy: {
    sky: '#6ec6f0 #c9b6f2 #ffe0ec',
    sun: '#fffdf2',
    far: '#b99be6',
    near: '#4a2f7a',
    accent: '#ff5fa2',
    accent2: '#ffd84d',
  },
  forest: {
    sky: '#2f6f6a #8fc1a0 #f4efc4',
    sun: '#fffbdc',
    far: '#8fb99a',
    near: '#0f3230',
    accent: '#ff8552',
    accent2: '#ffd35c',
  },
  cosy: {
    sky: '#5a2f2b #b4643f #f6c277',
    sun: '#fff0c2',
    far: '#a6684a',
    near: '#2b1518',
    accent: '#2f9c95',
    accent2: '#ffd98a',
  },
}

const palettes = new Map(Object.entries(rows).map(([name, row]) => [name, readPalette(name, row)]))

/** A palette by its name; the golden hour where there is none of that name. */
export function paletteNamed(name: string): Palette {
  return palettes.get(name) ?? present(palettes.get('golden'))
}
