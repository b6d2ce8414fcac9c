import type { Browser, Page } from '@playwright/test'
import { goOn, sendCard, signInKiosk, start, writeIdea } from '../e2e/guest-at-kiosk'

/** The real kiosk, with a hand to use it. */
export interface KioskPage {
  readonly page: Page
  /** Takes a guest from the first touch to the asking. @returns the job's id. */
  makeCard(): Promise<string>
  /** Takes the finished card home, so that the next guest can come. */
  endTurn(): Promise<void>
}

/** Opens the kiosk in a browser as large as the booth's screen and signs it in. */
export async function openKiosk(browser: Browser, boothUrl: string): Promise<KioskPage> {
  const page = await browser.newPage({ baseURL: boothUrl, viewport: { width: 1080, height: 1920 } })
  await signInKiosk(page)
  return {
    page,
    async makeCard() {
      const sent = page.waitForRequest((request) => submittedJobId(request.postData()) !== undefined)
      await start(page)
      await writeIdea(page, { prompt: 'a fox astronaut' })
      await page.getByRole('textbox').fill('Mara')
      await untilStill(page)
      await sendCard(page)
      const jobId = submittedJobId((await sent).postData())
      if (jobId === undefined) throw new Error('The kiosk sent no card')
      return jobId
    },
    async endTurn() {
      await goOn(page, 'Take it home').click()
      await goOn(page, 'Done').click()
    },
  }
}

/** People type for longer than a screen takes to come up: nothing moves any more when they go on. */
export async function untilStill(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    document.getAnimations().every((animation) => animation.playState !== 'running'),
  )
}

/** The job that a request sends to be made; undefined for any other request. */
export function submittedJobId(body: string | null): string | undefined {
  return body?.includes('submitCard') ? /"jobId":"([\w-]{36})"/.exec(body)?.[1] : undefined
}
