import { randomUUID } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { chromium, type Page } from '@playwright/test'
import { demoAccounts } from '../demo/accounts'
import { localOutputs, startLocalBackend, synthesizeBackend } from '../demo/local-backend'
import { buildPages, servePages } from '../demo/next-server'
import { ask } from '../e2e/backend/graphql'
import { chromiumArguments, findChromium } from '../e2e/find-chromium'
import type { LocalCloud } from '../local/start-local-cloud'
import { BoardJob } from '../lib/board/board-job'
import { findFreePorts } from './free-ports'
import { quantile } from './quantile'
import { watchRowRenders } from './row-renders'
import type { Run } from './run-resources'

const pushes = 20
const rowsAtOnce = 100
const fields = Object.keys(BoardJob.shape).join(' ')

/**
 * The staff's board with so many tickets: from their first page's last byte to the first frame with tickets
 * (`firstPaintMs`), the same from asking for the page (`openToRowsMs`), until all of them are known, and how many rows
 * React renders when one ticket in sight changes, by its own account.
 */
export async function measureBoard(run: Run, { rows }: { rows: number }) {
  const { cloud, url } = await startConsole(run)
  run.say(`Writing ${rows} tickets …`)
  const ids = await writeTickets(cloud, rows)

  const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArguments })
  run.onEnd(() => browser.close())
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  await watchRowRenders(page)
  await signIn(page, url)
  await page.goto(`${url}/staff`)
  const all = page.getByRole('button', { name: new RegExp(`^All ${rows}$`) })
  await all.waitFor({ timeout: 120_000 })
  const allKnownMs = await page.evaluate(() => performance.now())
  const { firstDataMs, firstRowMs } = await page.evaluate(() => ({
    firstDataMs: window.firstDataMs ?? NaN,
    firstRowMs: window.firstRowMs ?? NaN,
  }))

  run.say('Changing tickets …')
  const shownMs: number[] = []
  let rendered = 0
  for (const [at, id] of ids.slice(-pushes).entries()) {
    await page.evaluate(() => (window.rowRenders = 0))
    const sentAt = performance.now()
    await change(cloud, id, at)
    await page.getByText(`changed ${at} times`, { exact: true }).waitFor()
    shownMs.push(performance.now() - sentAt)
    rendered += await page.evaluate(() => window.rowRenders)
  }
  return {
    rows,
    firstPaintMs: Math.round(firstRowMs - firstDataMs),
    openToRowsMs: Math.round(firstRowMs),
    allKnownMs: Math.round(allKnownMs),
    rowsOnPage: await page.locator('.job-row').count(),
    pushes: shownMs.length,
    rowsRenderedPerPush: rendered / shownMs.length,
    writeToScreenP50Ms: Math.round(quantile(shownMs, 0.5)),
  }
}

async function startConsole(run: Run): Promise<{ cloud: LocalCloud; url: string }> {
  run.say('Starting the booth …')
  const [assemblyDirectory] = await Promise.all([synthesizeBackend(), buildPages()])
  const { base, web } = await findFreePorts()
  const options = {
    ...{ assemblyDirectory, dataDirectory: `${run.directory}/data`, portBase: base },
    modelLatencyMs: 0,
    log: () => undefined,
  }
  const cloud = await startLocalBackend(options)
  run.onEnd(() => cloud.stop())
  const outputsFile = `${run.directory}/amplify_outputs.json`
  writeFileSync(outputsFile, JSON.stringify(localOutputs(options)))
  const pages = await servePages({ mode: 'start', host: '127.0.0.1', port: web, outputsFile })
  run.onEnd(() => pages.stop())
  return { cloud, url: pages.url }
}

/** Rows as a long day leaves them, oldest first; the newest are in sight. */
async function writeTickets(cloud: LocalCloud, rows: number): Promise<readonly string[]> {
  const ids = Array.from({ length: rows }, () => randomUUID())
  for (let from = 0; from < rows; from += rowsAtOnce) {
    const some = ids.slice(from, from + rowsAtOnce)
    await Promise.all(some.map((id, at) => cloud.putRow('Job', ticketRow(id, from + at + 1))))
  }
  return ids
}

function ticketRow(id: string, ticket: number): Record<string, unknown> {
  const at = new Date(Date.now() - 86_400_000 + ticket * 10_000).toISOString()
  return {
    ...{ id, ticket, __typename: 'Job', eventId: 'demo', visitId: `visit-${ticket}`, owner: 'kiosk' },
    ...{ sessionId: `device_booth-a_user_${ticket}_override1`, deviceId: 'booth-a', userNumber: ticket },
    ...{ displayName: `Guest ${ticket}`, kind: 'card', status: 'completed', version: 3, seed: ticket },
    ...{ prompt: 'a lighthouse keeper who paints the tide', style: 'storybook', attempts: 1 },
    ...{ createdAt: at, startedAt: at, completedAt: at, updatedAt: at, queueMs: 42_000, processingMs: 5_000 },
  }
}

async function signIn(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/staff`)
  await page.getByLabel('Email').fill(demoAccounts.staff.username)
  await page.getByLabel('Password', { exact: true }).fill(demoAccounts.staff.password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByRole('navigation', { name: 'Staff' }).waitFor()
}

/** Changes a ticket as a worker does. */
async function change(cloud: LocalCloud, id: string, at: number): Promise<void> {
  const input = { id, version: 4 + at, prompt: `changed ${at} times` }
  const mutation = `mutation Change($input: UpdateJobInput!) { updateJob(input: $input) { ${fields} } }`
  const { errors } = await ask(cloud, cloud.credentialsOf('process-job'), mutation, { input })
  if (errors) throw new Error(JSON.stringify(errors))
}
