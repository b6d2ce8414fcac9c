import { type Page, expect, test } from '@playwright/test'
import { askForCard, goOn, signInKiosk, start, writeIdea } from '../guest-at-kiosk'
import { createBoothControl } from '../local-control'
import { testBooth } from '../test-booth'
import { sizes, takePicture } from './take-picture'

const idea = { prompt: 'a lighthouse keeper who paints the tide', name: 'Mara Okonkwo' }
const booth = createBoothControl(testBooth)

for (const size of sizes) {
  test(`every kiosk screen at ${size.width}×${size.height}`, async ({ browser }) => {
    const context = await browser.newContext({ viewport: size })
    const page = await context.newPage()
    const shoot = (screen: string) => takePicture(page, `${screen}-${size.width}x${size.height}`)
    await booth.reset()

    await page.goto('/')
    await shoot('front-door')
    await page.goto('/kiosk')
    await page.getByRole('button', { name: 'Sign in' }).waitFor()
    await shoot('sign-in')
    await signInKiosk(page)
    await shoot('attract')

    await page.getByRole('button', { name: 'Touch to start' }).click()
    await page.getByRole('button', { name: 'I agree, let’s go' }).waitFor()
    await shoot('consent')
    await page.getByRole('button', { name: 'I agree, let’s go' }).click()
    await page.getByRole('textbox').fill(idea.prompt)
    await shoot('make')
    await writeIdea(page, { prompt: idea.prompt })
    await page.getByRole('textbox').fill(idea.name)
    await shoot('name')

    await booth.setModel({ latencyMs: 8000 })
    await goOn(page, 'Yes, make it').click()
    await page.getByText('It is being painted now.').waitFor()
    await shoot('ticket-painting')
    await page.getByRole('button', { name: 'Take it home' }).waitFor({ timeout: 60_000 })
    await shoot('reveal')
    await page.getByRole('button', { name: 'Take it home' }).click()
    await page.getByRole('heading', { name: 'Take it home.' }).waitFor()
    await shoot('take')
    await page.getByRole('button', { name: 'Done' }).click()

    await shootTrouble(page, shoot)
    await context.close()
  })
}

/** The line, and everything that can go wrong. */
async function shootTrouble(page: Page, shoot: (screen: string) => Promise<void>): Promise<void> {
  const context = page.context()
  await booth.setModel({ latencyMs: 20_000 })
  const others = await Promise.all([1, 2, 3].map(() => context.newPage()))
  for (const other of others) {
    await other.goto('/kiosk')
    await askForCard(other, { prompt: 'someone else’s idea', name: 'Another guest' })
    await other.getByText('Thank you').first().waitFor()
  }
  await page.bringToFront()
  await askForCard(page, idea)
  await page.getByText(/ahead of/).waitFor()
  await shoot('ticket-line')
  await page.getByRole('button', { name: 'Leave the line' }).click()
  await Promise.all(others.map((other) => other.close()))
  await booth.reset()

  await booth.setModel({ latencyMs: 0, script: ['refuse-prompt'] })
  await page.goto('/kiosk')
  await askForCard(page, idea)
  await page.getByText('you still have your turn').waitFor()
  await shoot('refused')
  await clear(page)

  await booth.updateEvent({ modelId: 'amazon.nova-canvas-v1:0' })
  await askForCard(page, idea)
  await page.getByText(/it was not you/).waitFor()
  await shoot('failed')
  await booth.reset()
  await clear(page)

  await start(page)
  await writeIdea(page, idea)
  await page.getByRole('textbox').fill(idea.name)
  await context.setOffline(true)
  await goOn(page, 'Yes, make it').click()
  await page.getByText(/Your idea is safe/).waitFor()
  await shoot('offline')
  await context.setOffline(false)
  await page.getByRole('button', { name: 'Take it home' }).waitFor({ timeout: 60_000 })
  await clear(page)

  await booth.updateEvent({ status: 'paused', statusNote: 'Back at about 14:20.' })
  await page.getByText('intermission').waitFor()
  await shoot('paused')
  await booth.updateEvent({ status: 'closed', statusNote: '' })
  await expect(page.getByRole('heading', { name: /last card/ })).toBeVisible()
  await shoot('closed')
}

/** A fresh guest: what a reload resumes is wiped first. */
async function clear(page: Page): Promise<void> {
  await page.evaluate(() => sessionStorage.clear())
  await page.goto('/kiosk')
  await page.getByRole('button', { name: 'Touch to start' }).waitFor()
}
