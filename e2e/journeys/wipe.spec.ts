import type { Page } from '@playwright/test'
import { askForCard, start } from '../guest-at-kiosk'
import { openKiosk } from '../signed-in'
import { expect, test } from './booth.fixture'

/** Words that stand nowhere else. */
const secret = { prompt: 'zanzibarquokka under a lamp', name: 'Xyloph' }
const trace = /zanzibarquokka|xyloph/i

/** A trace would itself remember the page. */
test.use({ trace: 'off' })

/** Everything that the browser keeps for this page. */
async function kept(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const cached = await Promise.all(
      (await caches.keys()).map(async (name) => {
        const cache = await caches.open(name)
        return (await cache.keys()).map(({ url }) => url)
      }),
    )
    const fields = [...document.querySelectorAll<HTMLInputElement>('input, textarea')].map(
      ({ value }) => value,
    )
    return JSON.stringify([
      { ...sessionStorage },
      { ...localStorage },
      cached,
      await indexedDB.databases(),
      [location.href, document.title, document.cookie, history.state],
      fields,
      document.documentElement.outerHTML,
    ])
  })
}

/** Every string in the page's memory, after what can be collected is. */
async function memory(page: Page): Promise<string> {
  const browser = await page.context().newCDPSession(page)
  await browser.send('HeapProfiler.collectGarbage')
  const chunks: string[] = []
  browser.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk))
  await browser.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false })
  await browser.detach()
  return chunks.join('')
}

test('after a visit nothing of the guest is left: storage, caches, page, history, memory', async ({
  page,
  kiosk,
}) => {
  void kiosk
  const pagesBefore = await page.evaluate(() => history.length)
  await askForCard(page, secret)
  await page.getByRole('button', { name: 'Take it home' }).click()
  expect(await kept(page)).toMatch(trace)
  await page.getByRole('button', { name: 'Done' }).click()
  await expect(page.getByRole('button', { name: 'Touch to start' })).toBeVisible()

  expect(await kept(page)).not.toMatch(trace)
  expect(await page.evaluate(() => history.length)).toBe(pagesBefore)
  // React keeps the last screen until the next one is drawn, so the next guest begins.
  await page.getByRole('button', { name: 'Touch to start' }).click()
  await page.getByRole('button', { name: 'Not now' }).click()
  await expect.poll(async () => trace.exec(await memory(page))?.[0], { timeout: 40_000 }).toBeUndefined()
})

test('a guest who walks away is asked, may stay by any touch, and is then forgotten', async ({
  page,
  booth,
}) => {
  void booth
  await page.clock.install()
  await openKiosk(page)
  await start(page)
  await page.getByRole('textbox').fill(secret.prompt)
  await page.clock.runFor(61_000)
  const question = page.getByRole('alertdialog', { name: 'Still there?' })
  await expect(question).toContainText(/clears for the next guest in \d+ seconds/)
  await page.mouse.click(500, 300)
  await expect(question).toBeHidden()
  await expect(page.getByRole('textbox')).toHaveValue(secret.prompt)
  await page.clock.runFor(61_000)
  await expect(question).toBeVisible()
  await page.clock.runFor(20_000)
  await expect(page.getByRole('button', { name: 'Touch to start' })).toBeVisible()
  expect(await kept(page)).not.toMatch(trace)
})
