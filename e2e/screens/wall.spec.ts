import { test } from '@playwright/test'
import { demoAccounts } from '../../demo/accounts'
import { createBoothControl } from '../local-control'
import { testBooth } from '../test-booth'
import { createWallControl } from '../wall-control'
import { takePicture } from './take-picture'

const booth = createBoothControl(testBooth)
const cards = [
  { displayName: 'Tomás', prompt: 'a caravan that follows the ringed moon', style: 'synthwave' },
  { displayName: 'ليلى الحداد', prompt: 'a hummingbird who stole a piece of the sun', style: 'papercut' },
  { displayName: 'Björn', prompt: 'a whale that carries the night sky home', style: 'watercolour' },
  { displayName: 'Mara Okonkwo', prompt: 'a lighthouse keeper who paints the tide', style: 'storybook' },
]

test('the wall', async ({ page }) => {
  await booth.reset()
  await page.setViewportSize({ width: 1920, height: 1080 })
  await page.goto('/wall')
  await page.getByLabel('Booth account').fill(demoAccounts.kiosk.username)
  await page.getByLabel('Password').fill(demoAccounts.kiosk.password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  const wall = await createWallControl(testBooth)
  for (const card of cards) await wall.decide('approveCard', await wall.makeCard(card))
  for (const size of [
    { width: 1920, height: 1080 },
    { width: 1080, height: 1920 },
  ]) {
    await page.setViewportSize(size)
    await page.reload()
    await page.getByRole('img', { name: /^Card of Mara/ }).waitFor()
    await page.getByRole('img', { name: /^Card of Björn/ }).waitFor()
    await takePicture(page, `wall-${size.width}x${size.height}`)
  }
})
