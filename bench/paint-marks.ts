import type { Page } from '@playwright/test'

const PATIENCE_MS = 60_000

/** The marks are looked for now and then: looking at every frame, as Playwright would, makes a page that rests draw. */
const LOOK_EVERY_MS = 250

/** What a page shows of a job, in this order. */
export const paints = ['processing', 'completed', 'picture'] as const
export type Paint = (typeof paints)[number]

/**
 * When a page showed that a job was being painted, that its card was ready, and the card's picture, in milliseconds
 * since 1970, from the marks `job:{id}:{paint}` that it leaves after the frame. A page that never showed one of them
 * has caught up with the next. Waits for the last.
 */
export async function paintedAtMs(
  page: Page,
  jobId: string,
  patienceMs = PATIENCE_MS,
): Promise<Record<Paint, number>> {
  const last = `job:${jobId}:picture`
  const isMarked = (name: string) => performance.getEntriesByName(name).length > 0
  const looking = { timeout: patienceMs, polling: LOOK_EVERY_MS }
  await page.waitForFunction(isMarked, last, looking).catch((cause: unknown) => {
    throw new Error(`${page.url()} did not show card ${jobId} within ${patienceMs} ms`, { cause })
  })
  const marks = await page.evaluate((prefix) => {
    const originMs = Date.now() - performance.now()
    return performance
      .getEntriesByType('mark')
      .filter((mark) => mark.name.startsWith(prefix))
      .map((mark) => ({ name: mark.name, atMs: originMs + mark.startTime }))
  }, `job:${jobId}:`)
  const firstOf = (...wanted: readonly Paint[]) =>
    Math.min(
      ...marks
        .filter(({ name }) => wanted.some((paint) => name === `job:${jobId}:${paint}`))
        .map(({ atMs }) => atMs),
    )
  return {
    processing: firstOf(...paints),
    completed: firstOf('completed', 'picture'),
    picture: firstOf('picture'),
  }
}
