import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { foilGrains, foilLights, type LightStop, sheenStops } from './foil-light'

const css = readFileSync('components/card/card-foil.css', 'utf8')
const written = ([{ lightness, chroma, hue }, percent]: LightStop) =>
  `oklch(${lightness} ${chroma} ${hue}) ${percent}${percent === 0 ? '' : '%'}`

/** All that a foil's own rules say, after what every card has. */
const rulesOf = (foil: string) =>
  (css.match(/\.card-foil \{[^}]*\}|\.card \{[^}]*\}/g) ?? []).slice(0, 2).join() +
  (css.match(new RegExp(`\\[data-foil='${foil}'\\][^{]*\\{[^}]*\\}`, 'g')) ?? []).join()
const last = (rules: string, variable: string) =>
  Number(
    rules
      .match(new RegExp(`--${variable}: ([\\d.]+)`, 'g'))
      ?.at(-1)
      ?.split(': ')[1],
  )

test.each(Object.entries(foilLights))('a film shows the same %s as the screen', (foil, light) => {
  const rules = rulesOf(foil)
  expect([last(rules, 'bright'), last(rules, 'contrast'), last(rules, 'sheen')]).toEqual([
    light.bright,
    light.contrast,
    light.sheen,
  ])
  for (const stop of light.spectrum) expect(rules.replaceAll(/\s+/g, ' ')).toContain(written(stop))
  expect(rules.match(/\/card\/\w+\.webp/g) ?? []).toEqual([...foilGrains[foil as keyof typeof foilGrains]])
  const [share, left] = light.halfWay
  const fade = `circle ${light.reach}cqw at var(--px) var(--py), #000 0, rgb(0 0 0 / ${left}) ${Math.round(share * 100)}%, rgb(0 0 0 / ${light.rim}) 100%`
  expect(rules.replaceAll(/\s+/g, ' ')).toContain(fade)
})

test('the streak of a film has the colours of the streak on screen', () => {
  for (const stop of sheenStops.slice(1, -1)) expect(css).toContain(written(stop))
  expect(css).toContain(`#000 ${sheenStops[0]?.[1]}%`)
  expect(css).toContain(`#000 ${sheenStops.at(-1)?.[1]}%`)
})
