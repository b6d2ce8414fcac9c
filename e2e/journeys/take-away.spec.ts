import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { Jimp } from 'jimp'
import decodeQr from 'qr/decode.js'
import { cardFileName } from '../../lib/card-file/file-name'
import { cardFiles, type CardFile } from '../../lib/card-file/card-file'
import { film } from '../../lib/card-film/film'
import { askForCard, takeAwayLink } from '../guest-at-kiosk'
import { openPhone, playFilm, sharedBy } from '../guest-phone'
import { openStaffRoom, openWall } from '../signed-in'
import { screenlessKiosk } from '../staff-at-console'
import { boothLog, testBooth } from '../test-booth'
import { storedFilesOf } from '../backend/stored-files'
import { expect, test } from './booth.fixture'

const named = { eventName: 'Lumen Summit', ticket: 1 }
const cardOf = (page: Page, name: string) => page.getByRole('img', { name: new RegExp(`^Card of ${name}`) })

/** What a tap on a link saves: its name and its bytes. */
async function saved(phone: Page, link: string) {
  const download = phone.waitForEvent('download')
  await phone.getByRole('link', { name: link }).click()
  const file = await download
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) }
}

async function expectAccessiblePhone(phone: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page: phone }).analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
}

test('a guest scans the ticket, watches the card arrive, keeps it, and deletes it from everywhere', async ({
  page,
  browser,
  baseURL,
  kiosk,
  booth,
}) => {
  void kiosk
  test.slow()
  await booth.setModel({ latencyMs: 8_000, script: [] })
  await booth.updateEvent({ printLimit: 3 })
  const crew = await browser.newContext({ baseURL, viewport: { width: 1440, height: 900 } })
  const [wall, staff] = [await crew.newPage(), await (await browser.newContext({ baseURL })).newPage()]
  await openWall(wall)
  await openStaffRoom(staff, '/staff/cards')

  const link = await takeAwayLink(page, () =>
    askForCard(page, { prompt: 'a lighthouse keeper who paints the tide', name: 'Mara', wall: true }),
  )
  await page.getByRole('img', { name: 'Scan to keep it.' }).waitFor()
  const glass = await page.screenshot()

  const phone = await openPhone(browser, baseURL)
  await phone.goto(link)
  await expect(phone.getByRole('heading', { name: 'It is being painted.' })).toBeVisible()
  await expect(phone.getByText('This page turns into your card by itself.')).toBeVisible()
  // As a phone's camera sees it: from the glass, not from the page.
  expect(decodeQr((await Jimp.fromBuffer(glass)).bitmap)).toBe(`${baseURL}${link}`)
  await expect(cardOf(phone, 'Mara')).toBeVisible({ timeout: 30_000 })
  await expectAccessiblePhone(phone)

  await test.step('the card hangs on the wall and is in the printer’s line', async () => {
    await page.getByRole('button', { name: 'Take it home' }).click()
    await page.getByRole('button', { name: 'Print it' }).click()
    await expect(page.getByText('Your print is number 1.')).toBeVisible()
    await staff.getByRole('button', { name: 'Show on wall' }).click()
    await expect(cardOf(wall, 'Mara')).toBeVisible()
    await staff.goto('/staff/print')
    await expect(staff.getByText('Mara')).toBeVisible()
    expect(await storedFilesOf(testBooth)).not.toEqual([])
  })

  await test.step('each size is saved under its name', async () => {
    const sizes: [link: string, file: CardFile][] = [
      ['Save to my phone', 'card'],
      ['Square, for feeds', 'social'],
      ['For printing', 'print'],
      ['The picture alone', 'art'],
    ]
    await phone.getByText('Other sizes').click()
    for (const [label, file] of sizes) {
      const { name, bytes } = await saved(phone, label)
      const { width, height } = (await Jimp.fromBuffer(bytes)).bitmap
      expect({ name, width, height }).toEqual({ name: cardFileName(named, file), ...cardFiles[file] })
    }
  })

  await test.step('the card and its link are shared', async () => {
    await phone.getByRole('button', { name: 'Share', exact: true }).click()
    const { text, files } = await sharedBy(phone)
    expect(text).toBe('My card from Lumen Summit')
    expect(files).toMatchObject([{ name: 'lumen-summit-1-card.png', type: 'image/png' }])
    expect(files[0]?.bytes).toBeGreaterThan(10_000)
    await phone.getByRole('button', { name: 'Copy link' }).click()
    await expect(phone.getByRole('button', { name: 'Copied' })).toBeVisible()
    expect(await phone.evaluate(() => navigator.clipboard.readText())).toBe(`${baseURL}${link}`)
  })

  // The guest still stands at the kiosk.
  await page.getByText('Your print is number 1.').click()
  await phone.getByRole('link', { name: 'Delete my card' }).click()
  await expectAccessiblePhone(phone)
  await phone.getByRole('button', { name: 'Delete it' }).click()
  await expect(phone.getByRole('heading', { name: 'All gone.' })).toBeVisible()

  await test.step('nothing is left on phone, wall, kiosk, printer, board and in the bucket', async () => {
    await expect(cardOf(wall, 'Mara')).toBeHidden({ timeout: 1_000 })
    await expect(page.getByRole('button', { name: 'Touch to start' })).toBeVisible()
    await expect(page.getByText('Mara')).toHaveCount(0)
    await staff.reload()
    await expect(staff.getByText('Nothing to print.')).toBeVisible()
    await staff.goto('/staff')
    await expect(staff.getByRole('button', { name: 'Ticket 1, Deleted' })).toBeVisible()
    await expect(staff.getByText(/Mara|lighthouse/)).toHaveCount(0)
    expect(await storedFilesOf(testBooth)).toEqual([])
    for (const file of ['card.png', 'screen.jpg', 'layers.png'])
      expect((await phone.request.get(`${link}/${file}`)).status()).toBe(404)
  })
  expect(readFileSync(boothLog, 'utf8')).not.toContain(link.slice('/c/'.length))
  await Promise.all([phone, staff, wall].map((open) => open.context().close()))
})

test('a link that was never given opens nothing, and tells nobody where it came from', async ({
  page,
  expectAccessible,
}) => {
  const reply = await page.goto('/c/aaaaaaaaaaaaaaaaaaaaaa')
  expect(reply?.headers()['referrer-policy']).toBe('no-referrer')
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

test('without scripts, in Arabic and seen by a chat, the card’s page is whole', async ({
  browser,
  baseURL,
  booth,
}) => {
  void booth
  const comeTo = await screenlessKiosk()
  const guest = await comeTo('booth-1')
  const { id } = await guest.ticket({ displayName: 'ليلى', prompt: 'a fox astronaut' })
  await expect.poll(async () => (await guest.read(id)).status).toBe('completed')
  const link = `/c/${(await guest.read(id)).takeAwayToken}`

  const context = await browser.newContext({ baseURL, javaScriptEnabled: false, locale: 'ar' })
  const phone = await context.newPage()
  const reply = await phone.goto(link)
  expect(reply?.headers()['referrer-policy']).toBe('no-referrer')
  await expect(phone.getByText('احذف بطاقتي')).toBeVisible()
  await expect(phone.locator('[dir=rtl][lang=ar]')).toHaveCount(1)
  await expect(phone.getByRole('button')).toHaveCount(0)
  expect((await saved(phone, 'احفظها على هاتفي')).name).toBe('lumen-summit-1-card.png')

  const meta = (name: string) =>
    phone.locator(`meta[property="${name}"], meta[name="${name}"]`).first().getAttribute('content')
  expect(await meta('og:image')).toBe(`${baseURL}${link}/preview.png`)
  expect([await meta('og:image:width'), await meta('og:image:height')]).toEqual(['1200', '630'])
  expect(await meta('og:title')).toContain('ليلى')
  expect(await meta('twitter:card')).toBe('summary_large_image')
  expect(await meta('robots')).toMatch(/noindex/)
  const { width, height } = (
    await Jimp.fromBuffer(await (await phone.request.get(`${link}/preview.png`)).body())
  ).bitmap
  expect([width, height]).toEqual([1200, 630])

  await phone.getByRole('link', { name: 'احذف بطاقتي' }).click()
  await phone.getByRole('button', { name: 'احذفها' }).click()
  await expect(phone.getByRole('heading', { name: 'حُذف كل شيء.' })).toBeVisible()
  await context.close()
})

test('a phone films the moving card, records it where it has no encoder, and says kindly when it has neither', async ({
  browser,
  baseURL,
  booth,
}) => {
  void booth
  const guest = await (await screenlessKiosk())('booth-1')
  const { id } = await guest.ticket({ displayName: 'Zoë', prompt: 'a fox astronaut' })
  await expect.poll(async () => (await guest.read(id)).status).toBe('completed')
  const phone = await openPhone(browser, baseURL)
  await phone.goto(`/c/${(await guest.read(id)).takeAwayToken}`)
  await phone.getByRole('button', { name: 'Make it move' }).click()
  const moving = phone.getByLabel('Your card, moving')
  await expect(moving).toBeVisible({ timeout: 60_000 })
  const played = await playFilm(moving)
  expect(played).toMatchObject({ width: film.width, height: film.height })
  expect(played.seconds).toBeCloseTo(film.frames / film.framesPerSecond, 1)
  expect(played.moved).toBeGreaterThan(2)
  const { name, bytes } = await saved(phone, 'Save the film')
  expect(name).toBe('lumen-summit-1-moving.mp4')
  expect(bytes.toString('latin1', 4, 8)).toBe('ftyp')
  expect(bytes.length).toBeLessThan(3_000_000)
  await phone.getByRole('button', { name: 'Share the film' }).click()
  expect(await sharedBy(phone)).toMatchObject({
    text: 'My card from Lumen Summit',
    files: [{ name, type: 'video/mp4', bytes: bytes.length }],
  })

  await phone.addInitScript(() => Reflect.deleteProperty(window, 'VideoEncoder'))
  await phone.reload()
  await phone.getByRole('button', { name: 'Make it move' }).click()
  await expect(phone.getByLabel('Your card, moving')).toBeVisible({ timeout: 60_000 })
  expect((await saved(phone, 'Save the film')).bytes.length).toBeGreaterThan(50_000)

  await phone.addInitScript(() => Reflect.deleteProperty(window, 'MediaRecorder'))
  await phone.reload()
  await phone.getByRole('button', { name: 'Make it move' }).click()
  await expect(phone.getByText('This phone makes no films.')).toBeVisible()
  await phone.context().close()
})
