import type { Page } from '@playwright/test'

const PATIENCE_MS = 60_000

/**
 * When a page showed that a job was being painted and that it was completed, in milliseconds since 1970, from the
 * marks `job:{id}:{status}` that it leaves after the frame. A page that never showed the first has caught up with
 * the second. Waits for the last.
 */
export async function paintedAtMs(
  page: Page,
  jobId: string,
): Promise<{ processing: number; completed: number }> {
  const completed = `job:${jobId}:completed`
  const isMarked = (name: string) => performance.getEntriesByName(name).length > 0
  await page.waitForFunction(isMarked, completed, { timeout: PATIENCE_MS }).catch((cause: unknown) => {
    throw new Error(`${page.url()} did not show card ${jobId} within ${PATIENCE_MS} ms`, { cause })
  })
  const marks = await page.evaluate((prefix) => {
    const originMs = Date.now() - performance.now()
    return performance
      .getEntriesByType('mark')
      .filter((mark) => mark.name.startsWith(prefix))
      .map((mark) => ({ name: mark.name, atMs: originMs + mark.startTime }))
  }, `job:${jobId}:`)
  const firstOf = (...names: readonly string[]) =>
    Math.min(...marks.filter((mark) => names.includes(mark.name)).map(({ atMs }) => atMs))
  return { processing: firstOf(`job:${jobId}:processing`, completed), completed: firstOf(completed) }
}
