import type { Page } from '@playwright/test'
import { askForCard, start, takeAwayLink } from '../guest-at-kiosk'
import { openKiosk } from '../signed-in'
import { expect, test } from './booth.fixture'

/** Words that stand nowhere else. */
const secret = { prompt: 'zanzibarquokka under a lamp', name: 'Xyloph' }
const trace = /zanzibarquokka|xyloph/i

/** A trace would itself remember the page. */
test.use({ trace: 'off' })

/** Everything that the browser keeps of this page, by place. */
async function kept(page: Page): Promise<Record<string, string>> {
  const browser = await page.context().newCDPSession(page)
  const { entries } = await browser.send('Page.getNavigationHistory')
  await browser.detach()
  const { cookies, origins } = await page.context().storageState({ indexedDB: true })
  const inPage = await page.evaluate(async () => {
    const bodies = (await caches.keys()).map(async (name) => {
      const cache = await caches.open(name)
      const answers = await cache.matchAll()
      return Promise.all(answers.map(async (answer) => `${answer.url} ${await answer.text()}`))
    })
    const fields = [...document.querySelectorAll<HTMLInputElement>('input, textarea')]
    return {
      session: JSON.stringify({ ...sessionStorage }),
      caches: (await Promise.all(bodies)).flat().join(),
      state: JSON.stringify([history.state, window.name]),
      page: document.title + document.documentElement.outerHTML,
      fields: fields.map(({ value }) => value).join(),
    }
  })
  return {
    ...inPage,
    cookies: JSON.stringify(cookies),
    local: JSON.stringify(origins.map(({ localStorage }) => localStorage)),
    databases: JSON.stringify(origins.map((origin) => 'indexedDB' in origin && origin.indexedDB)),
    history: JSON.stringify(entries),
  }
}

/** The places where words are found. */
async function placesWith(words: RegExp, page: Page): Promise<string[]> {
  return Object.entries(await kept(page)).flatMap(([place, text]) => (words.test(text) ? place : []))
}

/** Leaves words in every place of a page that can hold some. */
async function leaveEverywhere(page: Page, words: string): Promise<void> {
  await page.evaluate(async (left) => {
    sessionStorage.setItem('left', left)
    localStorage.setItem('left', left)
    document.cookie = `left=${encodeURIComponent(left)}`
    history.replaceState({ left }, '', `#${left}`)
    const field = document.body.appendChild(document.createElement('input'))
    field.value = left
    document.body.append(document.createComment(left))
    await (await caches.open('left')).put('/left', new Response(left))
    await new Promise((resolve, reject) => {
      const opening = indexedDB.open('left')
      opening.onupgradeneeded = () => opening.result.createObjectStore('left').put(left, 'left')
      opening.onsuccess = resolve
      opening.onerror = reject
    })
  }, words)
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
  test.slow()
  void kiosk
  const pagesBefore = await page.evaluate(() => history.length)
  const link = await takeAwayLink(page, () => askForCard(page, secret))
  const token = new RegExp(link.slice('/c/'.length))
  await page.getByRole('button', { name: 'Take it home' }).click()
  expect(await placesWith(trace, page)).toEqual(expect.arrayContaining(['session', 'page']))
  const during = await memory(page)
  expect([trace, token].map((words) => words.test(during))).toEqual([true, true])
  await page.getByRole('button', { name: 'Done' }).click()
  await expect(page.getByRole('button', { name: 'Touch to start' })).toBeVisible()

  expect(await placesWith(trace, page)).toEqual([])
  expect(await placesWith(token, page)).toEqual([])
  expect(await page.evaluate(() => history.length)).toBe(pagesBefore)
  // React keeps the last screen until the next one is drawn, so the next guest begins.
  await page.getByRole('button', { name: 'Touch to start' }).click()
  await page.getByRole('button', { name: 'Not now' }).click()
  const remembered = async () => {
    const after = await memory(page)
    return [trace, token].flatMap((words) => words.exec(after)?.[0] ?? [])
  }
  await expect.poll(remembered, { timeout: 60_000 }).toEqual([])

  // The search has eyes: what is left in any of these places, it finds.
  await leaveEverywhere(page, secret.prompt)
  expect((await placesWith(trace, page)).sort()).toEqual(Object.keys(await kept(page)).sort())
})

test('a guest who walks away is asked, may stay by any touch, and is then forgotten; one who waits for a card is not', async ({
  page,
  booth,
}) => {
  test.slow()
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
  expect(await placesWith(trace, page)).toEqual([])

  await booth.setModel({ latencyMs: 5_000 })
  await askForCard(page, secret)
  await page.getByText('It is being painted now.').waitFor()
  await page.clock.fastForward(600_000)
  await expect(page.getByRole('heading', { name: 'Thank you, Xyloph.' })).toBeVisible()
  await expect(question).toBeHidden()
  await page.getByRole('button', { name: 'Take it home' }).click({ timeout: 30_000 })
  await page.getByRole('heading', { name: 'Take it home.' }).waitFor()
  await page.clock.runFor(40_000)
  await expect(question).toBeHidden()
  await page.clock.runFor(6_000)
  await expect(question).toBeVisible()
  await page.clock.runFor(20_000)
  await expect(page.getByRole('button', { name: 'Touch to start' })).toBeVisible()
  expect(await placesWith(trace, page)).toEqual([])
})
