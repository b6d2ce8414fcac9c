import { readFileSync } from 'node:fs'
import { test } from '@playwright/test'
import { demoAccounts } from '../../demo/accounts'
import type { AmplifyOutputs } from '../../local/amplify-outputs'
import { startGuest } from '../backend/guest'
import { signInTo } from '../backend/sign-in'
import { createBoothControl } from '../local-control'
import { signInStaff } from '../staff-at-console'
import { testBooth } from '../test-booth'
import { takePicture } from './take-picture'

const booth = createBoothControl(testBooth)

const sizes = [
  { width: 1440, height: 900 },
  { width: 834, height: 1194 },
  { width: 390, height: 844 },
]

/** Guests before these pictures are taken, one of whose ideas the model passed on. */
async function guestsWereHere(): Promise<void> {
  const file = `${testBooth.dataDirectory}/amplify_outputs.json`
  const cloud = { outputs: JSON.parse(readFileSync(file, 'utf8')) as AmplifyOutputs }
  const { accessToken } = await signInTo(cloud, demoAccounts.kiosk)
  await booth.setModel({ latencyMs: 200, script: ['ok', 'refuse-prompt', 'ok', 'retired'] })
  for (let guests = 0; guests < 3; guests++) {
    const guest = await startGuest(cloud, accessToken)
    for (let cards = 0; cards < 4; cards++) await guest.ticket()
  }
}

for (const size of sizes) {
  test(`the event's pages at ${size.width}×${size.height}`, async ({ browser }) => {
    const context = await browser.newContext({ viewport: size })
    const page = await context.newPage()
    const shoot = (screen: string) => takePicture(page, `staff-${screen}-${size.width}x${size.height}`)
    await booth.reset()
    await guestsWereHere()
    await signInStaff(page)

    await page.goto('/staff/event')
    await page.getByLabel('Place').waitFor()
    await shoot('event')
    await page.goto('/staff/events')
    await page.getByRole('heading', { name: 'Lumen Summit' }).waitFor()
    await shoot('events')
    await page.goto('/staff/check')
    await page.getByRole('button', { name: 'Check everything' }).click()
    await page.getByRole('button', { name: 'Check again' }).waitFor()
    await shoot('check')
    await page.goto('/staff/figures')
    await page.getByRole('button', { name: 'Save the list (CSV)' }).waitFor()
    await shoot('figures')
    await context.close()
  })
}
