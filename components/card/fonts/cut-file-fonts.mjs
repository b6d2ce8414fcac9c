/**
 * Cuts the fonts that finished card files are drawn with, for a renderer that reads plain TTF only: no woff2, no
 * variable axes, no unicode-range. Each file is a font family of its own, named like the file, so that the text of a
 * card can be split the way a browser does it by unicode-range (`lib/card-file/font-runs.ts`).
 *
 * Run it again only when a font package changes. The scripts that no page carries are cut from packages that are
 * installed for the occasion:
 *
 *   npm install --no-save subset-font@2.9.0 fontkit@2.0.4 \
 *     @fontsource-variable/noto-sans@5.3.0 @fontsource-variable/noto-sans-{kr,sc}@5.3.1 \
 *     @fontsource-variable/noto-sans-{hebrew,georgian,armenian,ethiopic,thai,lao,khmer,myanmar}@5.3.0 \
 *     @fontsource-variable/noto-sans-{devanagari,bengali,gujarati,gurmukhi,tamil,telugu,kannada,malayalam,sinhala}@5.3.0
 *   node components/card/fonts/cut-file-fonts.mjs [directory of the packages]
 *
 * Writes
 * - amplify/functions/draw-card/fonts: TTF files, and fonts.json with what each of them covers;
 * - public/card/fonts: the same letters for browsers, of the scripts that no page carries, with a style sheet for each
 *   group of them, so that a guest sees the letters that are printed;
 * - lib/card/script-advances.json: how wide the letters of those scripts are.
 */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as fontkit from 'fontkit'
import subsetFont from 'subset-font'
import { renameFont } from './rename-font.mjs'

const root = join(import.meta.dirname, '../../..')
const packages = process.argv[2] ?? join(root, 'node_modules/@fontsource-variable')
const target = join(root, 'amplify/functions/draw-card/fonts')
const webTarget = join(root, 'public/card/fonts')

/** As in cut-fonts.mjs: names at the width that fills their line, and two voices of small text. */
const archivoCuts = {
  62: { wght: 830, wdth: 62 },
  75: { wght: 830, wdth: 75 },
  87: { wght: 830, wdth: 87 },
  100: { wght: 830, wdth: 100 },
  112: { wght: 830, wdth: 112 },
  125: { wght: 830, wdth: 125 },
  text: { wght: 520, wdth: 100 },
  strong: { wght: 690, wdth: 112 },
}

/** Their letters are equally wide and come in many slices: a table of widths would tell nothing. */
const eastAsian = /^noto-(jp|kr|sc)-/

const fonts = []
/** What an earlier font of the same voice covers needs no second drawing. */
const covered = { name: new Set(), text: new Set() }

/** Rules of the style sheets, by group. */
const sheets = { 'more-letters': [], 'han-hangul': [] }
/** In 1/100 em, by code point. */
const advances = new Map()

await rm(target, { recursive: true, force: true })
await mkdir(target, { recursive: true })
for (const [cut, axes] of Object.entries(archivoCuts))
  for (const subset of ['latin', 'latin-ext', 'vietnamese'])
    await cutFont({
      name: `archivo-${cut}-${subset}`,
      file: `archivo/files/archivo-${subset}-standard-normal`,
      axes,
      cut,
    })

await cutScript('arabic', 'standard', { name: { wght: 830, wdth: 100 }, text: { wght: 520, wdth: 100 } })
// Before Japanese, whose fonts have some of these letters.
for (const subset of ['greek', 'greek-ext'])
  await cutFont({
    name: `noto-${subset}`,
    file: `noto-sans/files/noto-sans-${subset}-standard-normal`,
    axes: { wght: 700, wdth: 100 },
    cut: 'any',
  })
await cutSlices('jp', { name: { wght: 900 }, text: { wght: 520 } })
await cutSlices('kr', { any: { wght: 700 } })
await cutSlices('sc', { any: { wght: 700 } })
for (const script of [
  ...['hebrew', 'georgian', 'armenian', 'ethiopic', 'thai', 'lao', 'khmer', 'myanmar'],
  ...['devanagari', 'bengali', 'gujarati', 'gurmukhi', 'tamil', 'telugu', 'kannada', 'malayalam', 'sinhala'],
])
  await cutScript(script, 'standard', { any: { wght: 700, wdth: 100 } })
for (const subset of ['cyrillic', 'cyrillic-ext'])
  await cutFont({
    name: `noto-${subset}`,
    file: `noto-sans/files/noto-sans-${subset}-standard-normal`,
    axes: { wght: 700, wdth: 100 },
    cut: 'any',
  })
await writeFile(join(target, 'fonts.json'), JSON.stringify(fonts))
for (const [group, faces] of Object.entries(sheets))
  await writeFile(join(webTarget, `${group}.css`), faces.join('\n'))
await writeAdvances()

async function cutScript(script, axis, voices) {
  for (const [cut, axes] of Object.entries(voices))
    await cutFont({
      name: `noto-${script}-${cut}`,
      file: `noto-sans-${script}/files/noto-sans-${script}-${script}-${axis}-normal`,
      axes,
      cut,
    })
}

/** Chinese, Japanese and Korean come in about a hundred slices; the Latin ones among them are not needed. */
async function cutSlices(script, voices) {
  const files = await readdir(join(packages, `noto-sans-${script}/files`))
  const slices = files.filter((file) => /-(\d+|cyrillic)-wght-normal\.woff2$/.test(file))
  for (const [cut, axes] of Object.entries(voices))
    for (const file of slices.toSorted((a, b) => sliceNumber(a) - sliceNumber(b)))
      await cutFont({
        name: `noto-${script}-${cut}-${/-(\d+|cyrillic)-wght/.exec(file)[1]}`,
        file: `noto-sans-${script}/files/${file.replace('.woff2', '')}`,
        axes,
        cut,
      })
}

/** The first slices hold the rarest letters. */
function sliceNumber(file) {
  return Number(/-(\d+)-wght/.exec(file)?.[1] ?? 1000)
}

async function cutFont({ name, file, axes, cut }) {
  const source = await readFile(join(packages, `${file}.woff2`))
  const seen = seenBy(cut, name)
  const codePoints = fontkit
    .create(source)
    .characterSet.filter((c) => c === 0x20 || (c > 0x20 && !seen.some((set) => set.has(c))))
  if (codePoints.every((c) => c === 0x20)) return
  const text = codePoints.map((c) => String.fromCodePoint(c)).join('')
  const cutTo = (targetFormat) =>
    subsetFont(source, text, { targetFormat, variationAxes: axes, noHinting: true })
  const bytes = await cutTo('truetype')
  const font = fontkit.create(bytes)
  await writeFile(join(target, `${name}.ttf`), renameFont(bytes, name))
  fonts.push({ family: name, cut, covers: ranges(codePoints) })
  for (const set of remember(cut)) for (const c of codePoints) set.add(c)
  if (cut === 'any') await giveToBrowsers(name, font, codePoints, await cutTo('woff2'))
}

async function giveToBrowsers(name, font, codePoints, bytes) {
  await writeFile(join(webTarget, `${name}.woff2`), bytes)
  const letters = codePoints.filter((c) => c !== 0x20)
  sheets[eastAsian.test(name) ? 'han-hangul' : 'more-letters'].push(
    // The weight is a range so that no browser thickens the cut once more.
    `@font-face{font-family:'More Letters';font-weight:100 900;font-display:block;` +
      `src:url(${name}.woff2) format('woff2');unicode-range:${unicodeRange(letters)}}`,
  )
  if (eastAsian.test(name)) return
  for (const c of letters)
    if (/[\p{L}\p{Mc}\p{Nd}]/u.test(String.fromCodePoint(c))) advances.set(c, Math.ceil(width(font, c) * 100))
}

/** Browsers load it with every card: one sign for each letter, whose code is the width and 32. */
async function writeAdvances() {
  const letters = [...advances.keys()].toSorted((a, b) => a - b)
  const widths = letters.map((c) => String.fromCodePoint(32 + advances.get(c))).join('')
  await writeFile(
    join(root, 'lib/card/script-advances.json'),
    JSON.stringify({ covers: ranges(letters), widths }),
  )
}

/** In em. */
function width(font, codePoint) {
  const { metrics } = font.hmtx
  const { id } = font.glyphForCodePoint(codePoint)
  return metrics.get(Math.min(id, metrics.length - 1)).advance / font.unitsPerEm
}

/** Each cut of Archivo is complete by itself; the other scripts fill what is left. */
function seenBy(cut, name) {
  if (name.startsWith('archivo-')) return []
  return cut === 'any' ? [covered.name, covered.text] : [covered[cut]]
}

function remember(cut) {
  if (cut === 'any') return [covered.name, covered.text]
  if (cut === 'text' || cut === 'name') return [covered[cut]]
  return cut === 'strong' ? [] : [covered.name]
}

/** Pairs of first and last, flat. */
function ranges(codePoints) {
  const flat = []
  for (const c of codePoints.toSorted((a, b) => a - b)) {
    if (flat.at(-1) === c - 1) flat[flat.length - 1] = c
    else flat.push(c, c)
  }
  return flat
}

function unicodeRange(codePoints) {
  const flat = ranges(codePoints).map((c) => c.toString(16))
  const pairs = flat.flatMap((first, at) => (at % 2 === 0 ? [[first, flat[at + 1]]] : []))
  return pairs.map(([first, last]) => `U+${first === last ? first : `${first}-${last}`}`).join()
}
