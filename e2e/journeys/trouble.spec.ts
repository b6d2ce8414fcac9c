import { askForCard, goOn, sendCard, start, visitIdAt, writeIdea } from '../guest-at-kiosk'
import { expect, test } from './booth.fixture'

const fox = { prompt: 'a fox astronaut on the moon', name: 'Mara' }

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
}) => {
  void kiosk
  await booth.updateEvent({ modelId: 'amazon.nova-canvas-v1:0' })
  await askForCard(page, fox)
  await expect(page.getByText(/it was not you/)).toBeVisible()
  expect(await booth.invocations()).toBeLessThanOrEqual(1)
})

test('an intermission shows on the attract screen and goes away by itself', async ({
  page,
  kiosk,
  booth,
}) => {
  void kiosk
  await booth.updateEvent({ status: 'paused', statusNote: 'Back at about 14:20.' })
  await expect(page.getByText('intermission')).toBeVisible()
  await expect(page.getByText('Back at about 14:20.')).toBeVisible()
  await booth.updateEvent({ status: 'open', statusNote: '' })
  await expect(page.getByRole('button', { name: 'Touch to start' })).toBeVisible()
})

test('an artist who rests is a full house, and an event that nobody made is told to the crew', async ({
  page,
  kiosk,
  booth,
  expectAccessible,
}) => {
  void kiosk
  await booth.updateEvent({ allowance: 20 })
  await booth.setModel({ script: Array.from({ length: 20 }, () => 'throttle') })
  await start(page)
  await writeIdea(page, fox)
  await page.getByRole('textbox').fill(fox.name)
  const visitId = await visitIdAt(page)
  await expect.poll(() => booth.submitElsewhere(visitId)).toBe('ARTIST_RESTING')
  await sendCard(page)
  await expect(page.getByRole('heading', { name: 'A full house' })).toBeVisible()
  await expect(page.getByText('Your idea is kept, and goes on by itself.')).toBeVisible()
  await expectAccessible()
  await page.goto('/kiosk?event=nowhere')
  await expect(page.getByRole('heading', { name: 'This booth is not set up yet.' })).toBeVisible()
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
