import type { Browser, Page, Request } from '@playwright/test'
import { goOn, sendCard, signInKiosk, start, writeIdea } from '../e2e/guest-at-kiosk'
import { submittedJobId, untilStill } from './kiosk-page'
import { paintedAtMs } from './paint-marks'
import type { CardStory, WaitingGuest } from './waiting-guest'

/** A tablet's screen, and calm: several share two cores with the workers whose pace is measured. */
const context = { viewport: { width: 834, height: 1194 }, reducedMotion: 'reduce' } as const

/** A guest before a real kiosk in a browser of its own; the card is shown with the frame that shows its picture. */
export async function openScreenKiosk(browser: Browser, boothUrl: string): Promise<WaitingGuest> {
  const { page, close } = await openPage(browser, boothUrl)
  const sent: Request[] = []
  page.on('request', (request) => {
    if (isCounted(request)) sent.push(request)
  })
  let jobId = ''
  let sentAtMs = 0
  let requestsBefore = 0
  return {
    kind: 'kiosk',
    async prepare() {
      await start(page)
      await writeIdea(page, { prompt: 'a fox astronaut' })
      await page.getByRole('textbox').fill('Mara')
      await untilStill(page)
      // At a booth each kiosk has a machine of its own: here one would clear up in the middle of another guest's asking.
      await page.requestGC()
    },
    async send() {
      requestsBefore = sent.length
      const asked = page.waitForRequest((request) => submittedJobId(request.postData()) !== undefined)
      await sendCard(page)
      const request = await asked
      jobId = submittedJobId(request.postData()) ?? ''
      await request.response()
      // By the browser's clock: on a busy machine this process hears of it a third of a second later.
      sentAtMs = request.timing().startTime
    },
    async story(patienceMs): Promise<CardStory> {
      const { picture } = await paintedAtMs(page, jobId, patienceMs)
      return {
        jobId,
        sentAtMs,
        shownAtMs: picture,
        requests: sent.length - requestsBefore,
        paintingMs: undefined,
        told: undefined,
      }
    },
    async endTurn() {
      await goOn(page, 'Take it home').click()
      await goOn(page, 'Done').click()
    },
    requests: () => sent.length,
    close,
  }
}

async function openPage(
  browser: Browser,
  baseURL: string,
): Promise<{ page: Page; close: () => Promise<void> }> {
  const opened = await browser.newContext({ ...context, baseURL })
  const page = await opened.newPage()
  await signInKiosk(page)
  return { page, close: () => opened.close() }
}

/** What the backend is asked: GraphQL, and the card's picture. */
function isCounted(request: Request): boolean {
  const url = new URL(request.url())
  if (request.method() === 'POST') return url.pathname === '/graphql'
  return request.method() === 'GET' && url.searchParams.has('X-Amz-Signature')
}
