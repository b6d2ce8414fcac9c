import { Path2D } from '@napi-rs/canvas'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { z } from 'zod'
import { hex, type Rgb } from '../colour'
import { ellipse, roundedRect } from '../scene/paths'
import type { Motif } from './motif'

const IconSet = z.object({
  icons: z.record(z.string(), z.object({ body: z.string() })),
  aliases: z.record(z.string(), z.object({ parent: z.string() })).optional(),
})

interface Icons {
  bodies: Map<string, string>
  parents: Map<string, string>
}

let loaded: Icons | undefined

/** Fluent Emoji (MIT) as vectors; nine megabytes, read only when a noun needs them. */
function loadIcons(): Icons {
  if (loaded) return loaded
  const file = createRequire(import.meta.url).resolve('@iconify-json/fluent-emoji-flat/icons.json')
  const set = IconSet.parse(JSON.parse(readFileSync(file, 'utf8')))
  const bodies = new Map(Object.entries(set.icons).map(([name, icon]) => [name, icon.body]))
  const parents = new Map(Object.entries(set.aliases ?? {}).map(([name, alias]) => [name, alias.parent]))
  loaded = { bodies, parents }
  return loaded
}

/** Emoji whose names are everyday words that do not ask for a picture of them. */
const notAThing = new Set(
  (
    'flag keycap input circled button clock hundred symbol japanese squared white black red-circle blue-circle heavy ' +
    'medium small large up down left right top back end on soon new free cool ok a b o x id vs sos ng tm family men ' +
    'women person man woman people index hand mouth eye mark question no in at the with of and for to off heart-suit ' +
    'one two three four five six seven eight nine ten play pause stop fast next last'
  ).split(' '),
)

/** What people call some emoji. */
const nicknames = new Map([
  ['piano', 'musical-keyboard'],
  ['football', 'soccer-ball'],
  ['soccer', 'soccer-ball'],
  ['burger', 'hamburger'],
  ['fries', 'french-fries'],
  ['beer', 'beer-mug'],
  ['wine', 'wine-glass'],
  ['donut', 'doughnut'],
  ['bee', 'honeybee'],
  ['plane', 'airplane'],
  ['phone', 'mobile-phone'],
  ['smartphone', 'mobile-phone'],
  ['tv', 'television'],
  ['money', 'money-bag'],
  ['pumpkin', 'jack-o-lantern'],
  ['cake', 'birthday-cake'],
  ['ramen', 'steaming-bowl'],
  ['noodles', 'steaming-bowl'],
  ['croissants', 'croissant'],
  ['treasure', 'gem-stone'],
  ['cactuses', 'cactus'],
])

/** The emoji for a word; undefined when there is none. */
export function iconFor(word: string): string | undefined {
  if (word.length < 3 || word.includes('·') || word.endsWith('-') || notAThing.has(word)) return undefined
  const { bodies, parents } = loadIcons()
  const nickname = nicknames.get(word)
  if (nickname !== undefined && bodies.has(nickname)) return nickname
  const single = word.replace(/s$/, '')
  for (const name of [word, single, `${word}-face`, `${single}-face`]) {
    if (bodies.has(name)) return name
    const parent = parents.get(name)
    if (parent !== undefined && bodies.has(parent)) return parent
  }
  return undefined
}

/** A motif that draws an emoji in the picture's own light. */
export function iconMotif(name: string): Motif {
  return {
    share: 0.6,
    stance: 'ground',
    wide: 1,
    draw({ pen, color }) {
      const q = pen.at(-50, -103, 100 / 32)
      for (const [index, part] of readParts(loadIcons().bodies.get(name) ?? '').entries()) {
        const [x0, y0, x1, y1] = part.path.getBounds()
        const isLarge = Math.min(x1 - x0, y1 - y0) > 5
        const fill = color && index === 0 ? color : part.fill
        q.fill(part.path, fill, isLarge ? 0.8 : 0.15, { alpha: part.opacity, detail: !isLarge })
      }
    },
  }
}

interface IconPart {
  path: Path2D
  fill: Rgb
  opacity: number
}

function readParts(body: string): IconPart[] {
  return [...body.matchAll(/<(path|circle|ellipse|rect)\b([^>]*)>/g)].flatMap(([, tag = '', text = '']) => {
    const attributes = new Map(
      [...text.matchAll(/([a-z-]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, value]),
    )
    const fill = attributes.get('fill')
    if (!fill?.startsWith('#') || attributes.has('transform')) return []
    const number = (key: string, otherwise = 0) => Number(attributes.get(key) ?? otherwise)
    return [{ path: readPath(tag, attributes, number), fill: hex(fill), opacity: number('opacity', 1) }]
  })
}

function readPath(
  tag: string,
  attributes: ReadonlyMap<string, string>,
  number: (key: string, otherwise?: number) => number,
): Path2D {
  if (tag === 'path') return new Path2D(attributes.get('d') ?? '')
  if (tag === 'rect')
    return roundedRect(number('x'), number('y'), number('width'), number('height'), number('rx'))
  return ellipse(number('cx'), number('cy'), number('rx', number('r')), number('ry', number('r')))
}
