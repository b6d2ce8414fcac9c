import { type BrowserContext, devices } from '@playwright/test'
import { Jimp } from 'jimp'
import decodeQr from 'qr/decode.js'
import { cardFiles, isCardFile } from '../../lib/card-file/card-file'
import { askForCard, takeAwayLink } from '../guest-at-kiosk'
import { expect, test } from './booth.fixture'

const pocket = devices['iPhone 13']

/** A phone, which has no account and knows the link alone. */
async function openPhone(open: (options: object) => Promise<BrowserContext>) {
  const { viewport, userAgent } = pocket
  const context = await open({ viewport, userAgent })
  // Chromium on a desk shares nothing: the sheet of a phone, that remembers what it was given.
  await context.addInitScript(() => {
    const shared: string[] = []
    Object.assign(navigator, {
      canShare: () => true,
      share: (data: { files: File[] }) => {
        shared.push(...data.files.map(({ name, type, size }) => `${name} ${type} ${size > 10_000}`))
        document.title = shared.join()
        return Promise.resolve()
      },
    })
  })
  return context.newPage()
}

test('a guest opens the ticket on the phone, watches the card arrive, keeps it, and deletes it', async ({
  page,
  browser,
  baseURL,
  kiosk,
  booth,
}) => {
  void kiosk
  await booth.setModel({ latencyMs: 8_000, script: [] })
  const link = await takeAwayLink(page, () =>
    askForCard(page, { prompt: 'a lighthouse keeper who paints the tide', name: 'Mara' }),
  )

  await page.getByRole('img', { name: 'Scan to keep it.' }).waitFor()
  const glass = await page.screenshot()

  const phone = await openPhone((options) => browser.newContext({ baseURL, ...options }))
  await phone.goto(link)
  await expect(phone.getByText('This page turns into your card by itself.')).toBeVisible()
  // As a phone's camera sees it: from the glass, not from the page.
  expect(decodeQr((await Jimp.fromBuffer(glass)).bitmap)).toBe(`${baseURL}${link}`)
  await expect(phone.getByRole('link', { name: 'Save to my phone' })).toBeVisible({ timeout: 30_000 })
  await expect(phone.getByRole('img', { name: /^Card of Mara/ })).toBeVisible()

  // The kiosk goes on to the next guest; the card stays open on the phone.
  await page.getByRole('button', { name: 'Take it home' }).click({ timeout: 30_000 })
  await page.getByRole('button', { name: 'Done' }).click()
  await page.getByRole('button', { name: 'Touch to start' }).waitFor()
  await phone.reload()
  await expect(phone.getByRole('img', { name: /^Card of Mara/ })).toBeVisible()

  for (const file of Object.keys(cardFiles).filter(isCardFile)) {
    const response = await phone.request.get(`${link}/${file}.png?save`, { timeout: 60_000 })
    expect(response.headers()['content-disposition']).toMatch(new RegExp(`-\\d+-${file}\\.png"$`))
    const { bitmap } = await Jimp.fromBuffer(await response.body())
    expect({ file, width: bitmap.width, height: bitmap.height }).toEqual({ file, ...cardFiles[file] })
  }

  await phone.getByRole('button', { name: 'Share' }).click()
  await expect(phone).toHaveTitle(/card\.png image\/png true/)

  await phone.getByRole('link', { name: 'Delete my card' }).click()
  await phone.getByRole('button', { name: 'Delete it' }).click()
  await expect(phone.getByRole('heading', { name: 'All gone.' })).toBeVisible()
  expect((await phone.request.get(`${link}/card.png`)).status()).toBe(404)
  await phone.context().close()
})

test('a link that was never given opens nothing', async ({ page, expectAccessible }) => {
  await page.goto('/c/aaaaaaaaaaaaaaaaaaaaaa')
  await expect(page.getByRole('heading', { name: /left the stage/ })).toBeVisible()
  await expect(page.getByRole('heading')).toHaveCSS('opacity', '1')
  await expectAccessible()
})

test('a code that opens nothing says so', async ({ page, booth, expectAccessible }) => {
  void booth
  await page.goto('/c')
  await page.getByLabel('Your code').fill('K7FQ 2MXD')
  await page.getByRole('button', { name: 'Open it' }).click()
  await expect(page.getByText('No card has that code.')).toBeVisible()
  // Words fade up: contrast is measured when they stand.
  await expect(page.getByRole('heading')).toHaveCSS('opacity', '1')
  await expectAccessible()
})
