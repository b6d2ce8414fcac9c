import type { Browser, Page } from '@playwright/test'

export const POLL_EVERY_MS = 5_000

export interface PollingPage {
  readonly page: Page
  /** Shows this job from its next poll on. */
  follow(jobId: string): Promise<void>
}

interface PollingOptions {
  readonly url: string
  readonly endpoint: string
  readonly token: string
}

const readJob = 'query Read($id: ID!) { getJob(id: $id) { status } }'
const readImage = 'query Image($id: ID!) { cardImage(jobId: $id) { url } }'

/**
 * A page that keeps up with a job by asking every 5 s, whatever happens in between, and leaves the same marks as the
 * kiosk. It draws next to nothing, so that it is as fast as polling can be.
 */
export async function openPollingPage(browser: Browser, options: PollingOptions): Promise<PollingPage> {
  const page = await browser.newPage()
  // tsx wraps named functions in this one, which a page does not have.
  await page.addInitScript('globalThis.__name = (named) => named')
  // From the booth's own address, on which the backend may be asked; a picture there brings no script along.
  await page.goto(`${options.url}/attract/1.webp`)
  await page.evaluate(keepPolling, { ...options, readJob, readImage, everyMs: POLL_EVERY_MS })
  return {
    page,
    follow: (jobId) =>
      page.evaluate((id) => {
        document.body.dataset['jobId'] = id
      }, jobId),
  }
}

interface Polling extends Pick<PollingOptions, 'endpoint' | 'token'> {
  readonly readJob: string
  readonly readImage: string
  readonly everyMs: number
}

/** Runs in the page: Playwright sends its text there, so that it can use nothing from around it. */
function keepPolling({ endpoint, token, readJob, readImage, everyMs }: Polling): void {
  const shown = document.createElement('p')
  const picture = document.createElement('img')
  document.body.replaceChildren(shown, picture)

  async function ask(query: string, id: string) {
    const response = await fetch(endpoint, {
      method: 'POST',
      headers: { authorization: token, 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables: { id } }),
    })
    const reply = (await response.json()) as { data: Record<string, Record<string, string | null> | null> }
    return reply.data
  }
  async function poll() {
    const { jobId } = document.body.dataset
    if (jobId === undefined) return
    const status = (await ask(readJob, jobId))['getJob']?.['status']
    if (!status || shown.textContent === `${jobId} ${status}`) return
    shown.textContent = `${jobId} ${status}`
    markAfterFrame(`job:${jobId}:${status}`)
    if (status !== 'completed') return
    picture.src = (await ask(readImage, jobId))['cardImage']?.['url'] ?? ''
    await picture.decode()
    markAfterFrame(`job:${jobId}:picture`)
  }
  function markAfterFrame(name: string) {
    requestAnimationFrame(() => setTimeout(() => performance.mark(name)))
  }
  setInterval(() => void poll(), everyMs)
}
