import type { Page } from '@playwright/test'
import { z } from 'zod'
import { goOn, start, writeName } from '../guest-at-kiosk'
import { expect, test } from './booth.fixture'

test.use({ hasTouch: true })

const middle = { x: 540, y: 700 }

/** Spreads two fingers on the glass. @returns how many times larger the page is then. */
async function spreadFingers(page: Page): Promise<number | undefined> {
  const browser = await page.context().newCDPSession(page)
  const fingersApart = (px: number) => [-px, px].map((by, id) => ({ x: middle.x + by, y: middle.y, id }))
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', px?: number) =>
    browser.send('Input.dispatchTouchEvent', { type, touchPoints: px === undefined ? [] : fingersApart(px) })
  await touch('touchStart', 40)
  for (let px = 60; px <= 240; px += 20) await touch('touchMove', px)
  await touch('touchEnd')
  await browser.detach()
  return page.evaluate(async () => {
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
    return visualViewport?.scale
  })
}

/** What the page lets pass to the browser of the events that would open one of its own doors. */
async function passedOn(page: Page, act: () => Promise<void>): Promise<string[]> {
  await page.evaluate(() => {
    const passed: string[] = []
    Object.assign(window, { passed })
    for (const type of ['contextmenu', 'dragstart', 'wheel'])
      addEventListener(type, (event) => event.defaultPrevented || passed.push(type))
  })
  await act()
  return z.array(z.string()).parse(await page.evaluate('passed'))
}

test('a guest’s hands stay inside the booth: no menu, no selection, no zoom', async ({ page, kiosk }) => {
  void kiosk
  await page.goto('/')
  expect(await spreadFingers(page)).toBeGreaterThan(1.5)
  await page.goto('/kiosk')
  await start(page)
  expect(await spreadFingers(page)).toBe(1)
  const passed = await passedOn(page, async () => {
    await page.mouse.click(middle.x, middle.y, { button: 'right' })
    await page.keyboard.down('Control')
    await page.mouse.wheel(0, -300)
    await page.keyboard.up('Control')
  })
  expect(passed).toEqual([])
  await page.getByRole('heading').click({ clickCount: 3 })
  await page.keyboard.press('Control+a')
  expect(await page.evaluate(() => getSelection()?.toString())).toBe('')
})

test('a device installs the kiosk full screen, at the event that it shows', async ({ page, kiosk }) => {
  void kiosk
  await page.goto('/kiosk?event=demo')
  const href = await page.locator('link[rel=manifest]').getAttribute('href')
  const manifest: unknown = await (await page.request.get(href ?? '')).json()
  expect(manifest).toMatchObject({ display: 'fullscreen', start_url: '/kiosk?event=demo', scope: '/kiosk' })
})

/** The kiosk's own files are on this device. */
async function shellIsKept(page: Page): Promise<boolean> {
  return page.evaluate(async () => {
    // Those for browsers without modules are never loaded here.
    const scripts = [...document.querySelectorAll('script[src]:not([nomodule])')].map(
      (script) => script.getAttribute('src') ?? '',
    )
    const needed = [location.href, ...scripts]
    const found = await Promise.all(needed.map((address) => caches.match(address)))
    return navigator.serviceWorker.controller !== null && found.every((answer) => answer !== undefined)
  })
}

test('a kiosk that is loaded anew without a network stands there, says so, and goes on by itself', async ({
  page,
  kiosk,
  context,
}) => {
  void kiosk
  await start(page)
  await page.getByRole('textbox').fill('a fox astronaut')
  await expect.poll(() => shellIsKept(page)).toBe(true)
  await context.setOffline(true)
  await page.reload()
  await expect(page.getByRole('heading', { name: 'The line to the studio is down.' })).toBeVisible()
  await context.setOffline(false)
  await expect(page.getByRole('textbox')).toHaveValue('a fox astronaut')
  await goOn(page, 'Next').click()
  await writeName(page, 'Mara')
  await expect(page.getByRole('heading', { name: 'Here it is, Mara.' })).toBeVisible()
})
