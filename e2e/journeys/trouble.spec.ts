import { askForCard, goOn, start, writeIdea, writeName } from '../guest-at-kiosk'
import { expect, test } from './booth.fixture'

const fox = { prompt: 'a fox astronaut on the moon', name: 'Mara' }

test('refused words come back to be changed, with the turn', async ({
  page,
  kiosk,
  booth,
  expectAccessible,
}) => {
  void kiosk
  await booth.setModel({ script: ['refuse-prompt'] })
  await askForCard(page, fox)
  await expect(page.getByText('you still have your turn')).toBeVisible()
  await expect(page.getByRole('textbox')).toHaveValue(fox.prompt)
  await expectAccessible()
  await page.getByRole('textbox').fill('a fox gardener')
  await goOn(page, 'Try again').click()
  await writeName(page, fox.name)
  await expect(page.getByRole('heading', { name: 'Here it is, Mara.' })).toBeVisible()
})

test('a picture that came out wrong is kept back, kindly', async ({ page, kiosk, booth }) => {
  void kiosk
  await booth.setModel({ script: ['refuse-output'] })
  await askForCard(page, fox)
  await expect(page.getByText('Same words again, or new ones?')).toBeVisible()
})

test('a dead model is told in a kind sentence, once, and the turn is back', async ({
  page,
  kiosk,
  booth,
  expectAccessible,
}) => {
  void kiosk
  await booth.updateEvent({ modelId: 'amazon.nova-canvas-v1:0' })
  await askForCard(page, fox)
  await expect(page.getByText(/it was not you/)).toBeVisible()
  await expectAccessible()
  expect(await booth.invocations()).toBeLessThanOrEqual(1)
})

test('an intermission shows on the attract screen and goes away by itself', async ({
  page,
  kiosk,
  booth,
  expectAccessible,
}) => {
  void kiosk
  await booth.updateEvent({ status: 'paused', statusNote: 'Back at about 14:20.' })
  await expect(page.getByText('intermission')).toBeVisible()
  await expect(page.getByText('Back at about 14:20.')).toBeVisible()
  await expectAccessible()
  await booth.updateEvent({ status: 'open', statusNote: '' })
  await expect(page.getByRole('button', { name: 'Touch to start' })).toBeVisible()
})

test('a closed event says good night', async ({ page, kiosk, booth, expectAccessible }) => {
  void kiosk
  await booth.updateEvent({ status: 'closed' })
  await expect(page.getByRole('heading', { name: /That was the last card/ })).toBeVisible()
  await expectAccessible()
})

test('the last card says so, and offers no other', async ({ page, booth, kiosk, expectAccessible }) => {
  void kiosk
  await booth.updateEvent({ allowance: 1 })
  await askForCard(page, fox)
  await page.getByRole('button', { name: 'Take it home' }).click()
  await expect(page.getByText('That was your last card today.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Make another' })).toHaveCount(0)
  await expectAccessible()
})

test('words that do not fit are refused with a sentence, before anything is sent', async ({
  page,
  kiosk,
  booth,
}) => {
  void kiosk
  await start(page)
  await page.getByRole('textbox').fill('x')
  await goOn(page, 'Next').click()
  await expect(page.getByText(/Three letters or more/)).toBeVisible()
  expect(await booth.invocations()).toBe(0)
})

test('a card sent while the network is away goes out once, when it is back', async ({
  page,
  kiosk,
  booth,
  context,
}) => {
  void kiosk
  await start(page)
  await writeIdea(page, fox)
  await context.setOffline(true)
  await writeName(page, fox.name)
  await expect(page.getByText(/Your idea is safe/)).toBeVisible()
  await context.setOffline(false)
  await expect(page.getByRole('heading', { name: 'Here it is, Mara.' })).toBeVisible({ timeout: 30_000 })
  expect(await booth.invocations()).toBe(1)
})

test('a card that finishes while the network is away is shown when it is back', async ({
  page,
  kiosk,
  booth,
  context,
}) => {
  void kiosk
  await booth.setModel({ latencyMs: 2000 })
  await askForCard(page, fox)
  await page.getByRole('heading', { name: 'Thank you, Mara.' }).waitFor()
  await context.setOffline(true)
  await expect.poll(() => booth.invocations()).toBe(1)
  await expect(page.getByText(/Your ticket is safe/)).toBeVisible({ timeout: 30_000 })
  await context.setOffline(false)
  await expect(page.getByRole('heading', { name: 'Here it is, Mara.' })).toBeVisible({ timeout: 30_000 })
})

test('a wrong password opens nothing and says what to do', async ({ page, booth }) => {
  void booth
  await page.goto('/kiosk')
  await page.getByLabel('Booth account').fill('kiosk@snapmagic.local')
  await page.getByLabel('Password').fill('wrong')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('alert').filter({ hasText: /\w/ })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible()
})
