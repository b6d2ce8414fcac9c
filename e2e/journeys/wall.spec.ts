import type { Page } from '@playwright/test'
import decodeQr from 'qr/decode.js'
import { Jimp } from 'jimp'
import { demoAccounts } from '../../demo/accounts'
import { openWall } from '../signed-in'
import { testBooth } from '../test-booth'
import { createWallControl } from '../wall-control'
import { expect, test } from './booth.fixture'

test.use({ viewport: { width: 1920, height: 1080 } })

async function signInWall(page: Page): Promise<void> {
  await page.goto('/wall')
  await page.getByLabel('Booth account').fill(demoAccounts.kiosk.username)
  await page.getByLabel('Password').fill(demoAccounts.kiosk.password)
  await page.getByRole('button', { name: 'Sign in' }).click()
}

const cardOf = (page: Page, name: string) => page.getByRole('img', { name: new RegExp(`^Card of ${name}`) })

/** The letters of a card in Korean come from our own fonts, not from the device's. */
async function expectOurLetters(page: Page): Promise<void> {
  const loaded = () =>
    page.evaluate(() =>
      [...document.fonts].some(({ family, status }) => family === 'More Letters' && status === 'loaded'),
    )
  await expect.poll(loaded).toBe(true)
}

function countWakeLocks(): void {
  const counted = Object.assign(window, { wakeLocks: 0 })
  Object.defineProperty(navigator, 'wakeLock', {
    value: {
      request: () => Promise.resolve({ release: () => Promise.resolve(), held: ++counted.wakeLocks }),
    },
  })
}
const wakeLocks = (page: Page) => page.evaluate(() => (window as unknown as { wakeLocks: number }).wakeLocks)

test('the wall shows a card once staff approve it, and loses it the moment they hide it', async ({
  page,
  booth,
  baseURL,
  expectAccessible,
}) => {
  void booth
  await signInWall(page)
  await expect(page.getByText('The first card is yet to come.')).toBeVisible()

  const wall = await createWallControl(testBooth)
  const mara = await wall.makeCard({ displayName: 'Mara', prompt: 'a lighthouse keeper' })
  const zoe = await wall.makeCard({ displayName: 'Zoë', prompt: 'a fox astronaut' })
  await wall.decide('approveCard', mara)
  await wall.decide('approveCard', zoe)
  const minseo = await wall.makeCard({ displayName: '김민서', prompt: 'the koi who knows every secret' })
  await wall.decide('approveCard', minseo)
  await expect(cardOf(page, '김민서')).toBeVisible()
  await expectOurLetters(page)
  await expect(cardOf(page, 'Mara')).toBeVisible()
  await expect(cardOf(page, 'Zoë')).toBeVisible()
  await expect(page.getByRole('status')).toContainText('3')
  await expectAccessible()

  const door = await Jimp.fromBuffer(
    await page.getByRole('img', { name: 'Have a ticket? Open it on your phone.' }).screenshot(),
  )
  expect(decodeQr(door.bitmap)).toBe(`${baseURL}/c`)

  await wall.decide('hideCard', zoe)
  await expect(cardOf(page, 'Zoë')).toBeHidden({ timeout: 1_000 })
  await wall.deleteByGuest(minseo)
  await expect(cardOf(page, '김민서')).toBeHidden({ timeout: 1_000 })
  await expect(cardOf(page, 'Mara')).toBeVisible()
  await wall.decide('deleteCardByStaff', mara)
  await expect(cardOf(page, 'Mara')).toBeHidden({ timeout: 1_000 })
})

test('the wall keeps its screen awake, and finds what it missed while its network was away', async ({
  page,
  booth,
  context,
}) => {
  void booth
  await page.addInitScript(countWakeLocks)
  await openWall(page)
  await expect.poll(() => wakeLocks(page)).toBe(1)
  // A screen that was hidden has lost its lock.
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
  await expect.poll(() => wakeLocks(page)).toBe(2)
  const wall = await createWallControl(testBooth)
  const first = await wall.makeCard({ displayName: 'Ana', prompt: 'a tea house on a whale' })
  await wall.decide('approveCard', first)
  await expect(cardOf(page, 'Ana')).toBeVisible()

  await context.setOffline(true)
  const second = await wall.makeCard({ displayName: 'Bo', prompt: 'a dragon that bakes bread' })
  await wall.decide('approveCard', second)
  await wall.decide('hideCard', first)
  await context.setOffline(false)
  await expect(cardOf(page, 'Bo')).toBeVisible()
  await expect(cardOf(page, 'Ana')).toBeHidden()
})
