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
  await expect(cardOf(page, 'Mara')).toBeVisible()
  await expect(cardOf(page, 'Zoë')).toBeVisible()
  await expect(page.getByRole('status')).toContainText('2')
  await expectAccessible()

  const door = await Jimp.fromBuffer(
    await page.getByRole('img', { name: 'Have a ticket? Open it on your phone.' }).screenshot(),
  )
  expect(decodeQr(door.bitmap)).toBe(`${baseURL}/c`)

  await wall.decide('hideCard', zoe)
  await expect(cardOf(page, 'Zoë')).toBeHidden({ timeout: 1_000 })
  await expect(cardOf(page, 'Mara')).toBeVisible()
  await wall.decide('deleteCardByStaff', mara)
  await expect(cardOf(page, 'Mara')).toBeHidden({ timeout: 1_000 })
})

test('the wall finds what it missed while its network was away', async ({ page, booth, context }) => {
  void booth
  await openWall(page)
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
