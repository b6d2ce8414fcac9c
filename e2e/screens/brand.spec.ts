import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas'
import { test } from '@playwright/test'
import type { EventForm } from '../../lib/event/event-form'
import { signInKiosk } from '../guest-at-kiosk'
import { createBoothControl } from '../local-control'
import { testBooth } from '../test-booth'
import { createWallControl } from '../wall-control'
import { guestInLanguage } from './guest-in-language'
import { takeEverySize } from './take-picture'

const booth = createBoothControl(testBooth)

interface Dress extends Pick<EventForm, 'name' | 'place' | 'brand'> {
  draw: (pen: SKRSContext2D) => void
}

/** Events as unlike one another as their five variables let them be; nothing else of the booth knows of them. */
const events: readonly Dress[] = [
  {
    name: 'Harbour Week',
    place: 'Rotterdam',
    brand: { stageHue: 250, stageChroma: 0.9, gel: '#ffb35c', paper: '#eef4fb' },
    draw(pen) {
      pen.lineWidth = 22
      pen.strokeStyle = '#ffb35c'
      for (const y of [60, 110, 160]) {
        pen.beginPath()
        pen.moveTo(15, y)
        pen.bezierCurveTo(70, y - 60, 110, y + 60, 205, y - 20)
        pen.stroke()
      }
    },
  },
  {
    name: 'Botanica 27',
    place: 'Singapore',
    brand: { stageHue: 150, stageChroma: 0.8, gel: '#e6ea4f', paper: '#f4f3df' },
    draw(pen) {
      pen.fillStyle = '#e6ea4f'
      pen.beginPath()
      pen.ellipse(80, 110, 46, 96, -0.5, 0, Math.PI * 2)
      pen.fill()
      pen.fillStyle = '#7fd08a'
      pen.beginPath()
      pen.ellipse(142, 110, 46, 96, 0.5, 0, Math.PI * 2)
      pen.fill()
    },
  },
  {
    name: 'Blackbox Live',
    place: 'Berlin',
    brand: { stageHue: 300, stageChroma: 0, gel: '#8fe9ff', paper: '#f6f7f8' },
    draw(pen) {
      pen.fillStyle = '#ffffff'
      pen.fillRect(20, 20, 180, 180)
      pen.clearRect(56, 56, 108, 108)
      pen.fillRect(92, 92, 36, 36)
    },
  },
]

for (const [at, { draw, ...dress }] of events.entries()) {
  test(`the booth dressed for ${dress.name}`, async ({ page }) => {
    const shoot = (screen: string) => takeEverySize(page, `brand-${at + 1}-${screen}`)
    const guest = guestInLanguage(page, 'en')
    await booth.reset()
    await booth.updateEvent(dress)
    await booth.setLogo(logo(draw))
    const wall = await createWallControl(testBooth)
    for (const displayName of ['Ines', 'Kofi Mensah', 'Zoë'])
      await wall.decide(
        'approveCard',
        await wall.makeCard({ displayName, prompt: 'a whale that carries the night sky home' }),
      )
    await page.setViewportSize({ width: 1080, height: 1920 })
    await signInKiosk(page)
    await page.locator('.attract-deck', { hasText: 'Ines' }).waitFor()
    await shoot('attract')
    await guest.toMake()
    await guest.writeIdea()
    await shoot('make')
    await guest.toName()
    await guest.send()
    await guest.revealed()
    await guest.button(guest.words.reveal.go).click()
    await guest.heading(guest.words.take.headline).waitFor()
    await shoot('take')
  })
}

/** An event's mark as a designer would send it: a PNG on nothing. */
function logo(draw: Dress['draw']): Uint8Array {
  const canvas = createCanvas(220, 220)
  draw(canvas.getContext('2d'))
  return canvas.toBuffer('image/png')
}
