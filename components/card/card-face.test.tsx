import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { brandColours } from '../../lib/card/card-colours'
import type { CardFacts } from '../../lib/card/card-facts'
import { CardFace } from './card-face'

const facts: CardFacts = {
  displayName: 'Bo 🦊 <b>',
  title: 'The fox who asked the koi a question',
  eventName: 'Lumen Summit',
  place: 'Lisbon',
  date: '14 May 2027',
  guestNumber: 47,
  ticket: 33,
  edition: 'gala',
}
const colours = brandColours({ stageHue: 17, stageChroma: 1, gel: '#ffc998', paper: '#f8efe5' })

describe('the drawing of a card', () => {
  it('is one SVG that needs no style sheet, so that the print can be drawn on a server', () => {
    const svg = renderToStaticMarkup(
      <CardFace facts={facts} artUrl="data:image/png;base64,AA" colours={colours} />,
    )
    expect(svg).toMatch(/^<svg .*<\/svg>$/)
    expect(svg).not.toMatch(/var\(|style=|foreignObject|oklch|NaN|undefined/)
  })

  it('is read aloud as name, title and edition', () => {
    const svg = renderToStaticMarkup(<CardFace facts={facts} artUrl={undefined} />)
    expect(svg).toContain('role="img"')
    expect(svg).toContain(
      'aria-label="Card of Bo 🦊 &lt;b&gt;: The fox who asked the koi a question. Gala edition."',
    )
  })

  it('takes emoji from where it is told', () => {
    const svg = renderToStaticMarkup(
      <CardFace facts={facts} artUrl={undefined} emojiUrl={(code) => `data:${code}`} />,
    )
    expect(svg).toContain('href="data:1f98a"')
  })

  it('reaches past the trim for print', () => {
    const svg = renderToStaticMarkup(<CardFace facts={facts} artUrl={undefined} bleed={5} />)
    expect(svg).toContain('viewBox="-5 -5 110 150"')
  })

  it('keeps two cards on one page apart', () => {
    const page = renderToStaticMarkup(
      <>
        <CardFace facts={facts} artUrl={undefined} />
        <CardFace facts={facts} artUrl={undefined} />
      </>,
    )
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map((match) => match[1])
    expect(new Set(ids).size).toBe(ids.length)
  })
})
