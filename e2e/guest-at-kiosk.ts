import type { Page } from '@playwright/test'
import { demoAccounts } from '../demo/accounts'
import { SavedTurn } from '../lib/kiosk/resume'
import { jsonText } from '../lib/schema/json-text'

/** The crew opens the booth on this screen. */
export async function signInKiosk(page: Page): Promise<void> {
  await page.goto('/kiosk')
  await page.getByLabel('Booth account').fill(demoAccounts.kiosk.username)
  await page.getByLabel('Password').fill(demoAccounts.kiosk.password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByRole('button', { name: 'Touch to start' }).waitFor()
}

export async function start(page: Page, { wall = false } = {}): Promise<void> {
  await page.getByRole('button', { name: 'Touch to start' }).click()
  if (wall) await page.getByRole('switch', { name: /Show my card on the big wall/ }).click()
  await page.getByRole('button', { name: 'I agree, let’s go' }).click()
  await page.getByRole('heading', { name: 'What is on your card?' }).waitFor()
}

/** The button that goes on: in the keyboard on a booth, below the card on a phone. */
export const goOn = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: true }).filter({ visible: true })

export async function writeIdea(
  page: Page,
  { prompt, style = 'Storybook' }: { prompt: string; style?: string },
): Promise<void> {
  await page.getByRole('textbox').fill(prompt)
  await page.getByRole('radio', { name: style }).check({ force: true })
  await goOn(page, 'Next').click()
  await page.getByRole('heading', { name: 'Whose card is it?' }).waitFor()
}

export async function writeName(page: Page, name: string): Promise<void> {
  await page.getByRole('textbox').fill(name)
  await sendCard(page)
}

/** Asks for the card whose words and name are written. */
export async function sendCard(page: Page): Promise<void> {
  await goOn(page, 'Yes, make it').click()
}

/** Everything up to the ticket. */
export async function askForCard(
  page: Page,
  card: { prompt: string; name: string; style?: string; wall?: boolean },
): Promise<void> {
  await start(page, card)
  await writeIdea(page, card)
  await writeName(page, card.name)
}

/** The link on the ticket that `ask` gets, as the kiosk reads it from the backend's reply. */
export async function takeAwayLink(page: Page, ask: () => Promise<void>): Promise<string> {
  const token = /takeAwayToken[\\":]+([\w-]{22})/
  const reply = page.waitForResponse(async (response) => token.test(await response.text().catch(() => '')))
  await ask()
  return `/c/${token.exec(await (await reply).text())?.[1] ?? ''}`
}

/** The visit that a reload of this page would go on with. */
export async function visitIdAt(page: Page): Promise<string> {
  const saved = await page.evaluate(() => sessionStorage.getItem('snapmagic.turn'))
  return jsonText(SavedTurn).parse(saved).visitId
}
