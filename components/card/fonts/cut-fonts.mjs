/**
 * Cuts the card's fonts out of the variable Archivo and writes down how wide each letter is.
 *
 * A card is drawn by browsers and by resvg; resvg cannot turn a variable font's width axis, so the card uses six static
 * widths. Run it again only when a font package changes:
 *
 *   npm install --no-save subset-font@2.9.0 fontkit@2.0.4 && node components/card/fonts/cut-fonts.mjs
 *
 * Writes public/card/fonts/*.woff2, components/card/card-fonts.css and lib/card/advances.json (1/1000 em).
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import * as fontkit from 'fontkit'
import subsetFont from 'subset-font'

const root = join(import.meta.dirname, '../../..')
const packages = join(
  createRequire(join(root, 'package.json')).resolve('next/package.json'),
  '../../@fontsource-variable',
)

/** Names are set in weight 830 at the width that fills their line; small text has two voices. */
const cuts = {
  62: { wght: 830, wdth: 62 },
  75: { wght: 830, wdth: 75 },
  87: { wght: 830, wdth: 87 },
  100: { wght: 830, wdth: 100 },
  112: { wght: 830, wdth: 112 },
  125: { wght: 830, wdth: 125 },
  Text: { wght: 520, wdth: 100 },
  Strong: { wght: 690, wdth: 112 },
}
const subsets = {
  latin: [
    [0x20, 0x2ff],
    [0x2000, 0x2fff],
    [0xfffd, 0xfffd],
  ],
  'latin-ext': [
    [0x100, 0x24f],
    [0x1e00, 0x1e9f],
    [0x20a0, 0x20c0],
  ],
  vietnamese: [
    [0x100, 0x3ff],
    [0x1ea0, 0x1ef9],
  ],
}
const kerned = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-.’'"
/** Pairs that move less than this are left to the margin of the fit. */
const leastKerning = 15

const advances = { letters: '', cuts: {}, kerning: { pairs: [], cuts: {} }, arabic: {}, cyrillic: {} }
const widths = {}
const faces = []

await mkdir(join(root, 'public/card/fonts'), { recursive: true })
for (const [cut, axes] of Object.entries(cuts)) {
  widths[cut] = {}
  for (const [subset, ranges] of Object.entries(subsets)) {
    const source = await readFile(join(packages, `archivo/files/archivo-${subset}-standard-normal.woff2`))
    const codePoints = fontkit
      .create(source)
      .characterSet.filter((c) => ranges.some(([from, to]) => c >= from && c <= to))
    const font = await cutFont(source, codePoints, axes)
    const file = `archivo-${cut.toLowerCase()}-${subset}.woff2`
    await writeFile(join(root, 'public/card/fonts', file), font.bytes)
    faces.push(fontFace(cut, file, codePoints))
    for (const c of codePoints)
      widths[cut][String.fromCodePoint(c)] ??= font.face.glyphForCodePoint(c).advanceWidth
    if (subset === 'latin') readKerning(cut, font.face)
  }
}
writeAdvances()
await readCyrillic()
await readArabic()
await writeFile(join(root, 'lib/card/advances.json'), JSON.stringify(advances))
await writeFile(
  join(root, 'components/card/card-fonts.css'),
  `/* Written by fonts/cut-fonts.mjs. */\n${faces.join('\n')}\n`,
)

async function cutFont(source, codePoints, axes) {
  const text = codePoints.map((c) => String.fromCodePoint(c)).join('')
  const bytes = await subsetFont(source, text, {
    targetFormat: 'woff2',
    variationAxes: axes,
    noHinting: true,
  })
  return { bytes, face: fontkit.create(bytes) }
}

/** The weight is a range so that no browser thickens the cut once more. */
function fontFace(cut, file, codePoints) {
  return `@font-face {
  font-family: 'Archivo ${cut}';
  font-weight: 100 900;
  font-display: block;
  src: url('/card/fonts/${file}') format('woff2');
  unicode-range: ${unicodeRange(codePoints)};
}`
}

function unicodeRange(codePoints) {
  const ranges = []
  for (const c of [...codePoints].sort((a, b) => a - b)) {
    const last = ranges.at(-1)
    if (last && c === last[1] + 1) last[1] = c
    else ranges.push([c, c])
  }
  const hex = (c) => c.toString(16).toUpperCase()
  return ranges.map(([from, to]) => (from === to ? `U+${hex(from)}` : `U+${hex(from)}-${hex(to)}`)).join(', ')
}

function readKerning(cut, face) {
  const found = {}
  for (const a of kerned)
    for (const b of kerned) {
      const run = face.layout(a + b, { liga: false })
      const kerning = run.advanceWidth - run.glyphs.reduce((sum, glyph) => sum + glyph.advanceWidth, 0)
      if (Math.abs(kerning) >= leastKerning) found[a + b] = kerning
    }
  advances.kerning.cuts[cut] = found
}

/** An accented letter is as wide as its base unless it says otherwise, so most need no entry. */
function writeAdvances() {
  const names = Object.keys(cuts)
  const differs = (letter) => {
    const base = letter.normalize('NFD')[0]
    return base === letter || names.some((cut) => widths[cut][base] !== widths[cut][letter])
  }
  const letters = Object.keys(widths.Text).filter(
    (letter) => !/\p{M}|\p{Cf}|\p{Zl}|\p{Zp}/u.test(letter) && differs(letter),
  )
  advances.letters = letters.join('')
  for (const cut of names) advances.cuts[cut] = letters.map((letter) => widths[cut][letter])
  const pairs = [...new Set(Object.values(advances.kerning.cuts).flatMap((found) => Object.keys(found)))]
  for (const cut of names)
    advances.kerning.cuts[cut] = pairs.map((pair) => Math.round(advances.kerning.cuts[cut][pair] ?? 0))
  advances.kerning.pairs = pairs
}

async function readCyrillic() {
  const source = await readFile(join(packages, 'noto-sans-jp/files/noto-sans-jp-cyrillic-wght-normal.woff2'))
  const { face } = await cutFont(source, fontkit.create(source).characterSet, { wght: 900 })
  for (const c of face.characterSet) {
    const letter = String.fromCodePoint(c)
    if (/\p{Script=Cyrillic}/u.test(letter) && !/\p{M}/u.test(letter))
      advances.cyrillic[letter] = face.glyphForCodePoint(c).advanceWidth
  }
}

/** Each letter alone, first, in the middle, last: joined letters differ much in width. */
async function readArabic() {
  const file = join(packages, 'noto-sans-arabic/files/noto-sans-arabic-arabic-standard-normal.woff2')
  const source = await readFile(file)
  const { face } = await cutFont(source, fontkit.create(source).characterSet, { wght: 830, wdth: 100 })
  const tatweel = 0x640
  const width = (text) => {
    const { glyphs, positions } = face.layout(text, { mark: false, mkmk: false }, 'arab')
    const isLetter = (glyph) => !glyph.codePoints.includes(tatweel)
    return positions.reduce((sum, { xAdvance }, index) => sum + (isLetter(glyphs[index]) ? xAdvance : 0), 0)
  }
  for (const c of face.characterSet) {
    const letter = String.fromCodePoint(c)
    if (
      c < 0x600 ||
      c === tatweel ||
      (c > 0x6ff && c < 0xfdf0) ||
      c > 0xfdfd ||
      /\p{M}|\p{Cf}|\p{Cn}/u.test(letter)
    )
      continue
    const forms = [letter, `${letter}ـ`, `ـ${letter}ـ`, `ـ${letter}`].map(width)
    const same = forms.every((form) => form === forms[0])
    advances.arabic[letter] = (same ? forms.slice(0, 1) : forms).map(Math.round)
  }
  const plain = face.layout('ـ', { mark: false }, 'arab').advanceWidth
  advances.arabic['ـ'] = [plain, plain + 1, plain, plain]
}
