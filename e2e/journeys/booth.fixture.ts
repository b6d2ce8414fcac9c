import { AxeBuilder } from '@axe-core/playwright'
import { test as base, expect } from '@playwright/test'
import { type BoothControl, createBoothControl } from '../local-control'
import { settled } from '../settled'
import { openKiosk } from '../signed-in'
import { testBooth } from '../test-booth'
import { boothWarnings, endOfBoothLog } from './booth-warnings'

interface BoothFixtures {
  /** Tells beside a failed test what its booth warned of meanwhile: the page shows only what came of it. */
  warnings: void
  /** The scenes behind the booth; reset before each test. */
  booth: BoothControl
  /** Fails the test when the page's console shows an error or an uncaught exception. */
  cleanConsole: void
  /** Fails when axe finds anything on the page as it is now (WCAG 2.2 AA and best practices). */
  expectAccessible: () => Promise<void>
  /** A signed-in kiosk at its attract screen. */
  kiosk: void
}

/** A journey at a booth of its own. */
export const test = base.extend<BoothFixtures>({
  context: async ({ context }, use) => {
    await context.addInitScript(holdLampStill)
    await use(context)
  },
  booth: async ({}, use) => {
    const booth = createBoothControl(testBooth)
    await booth.reset()
    await booth.setModel({ latencyMs: testBooth.modelLatencyMs, script: [] })
    await use(booth)
  },
  warnings: [
    async ({}, use, test) => {
      const start = endOfBoothLog()
      await use()
      if (test.status === test.expectedStatus) return
      // One more error of a test that failed anyway: so it stands in the summary, where the failure is read.
      throw new Error(`What the booth warned of meanwhile:\n${boothWarnings(start)}`)
    },
    { auto: true },
  ],
  cleanConsole: [
    async ({ page }, use) => {
      const problems: string[] = []
      page.on('console', (message) => {
        const { url } = message.location()
        if (message.type() === 'error' && !url.startsWith(cognito))
          problems.push(`${message.text()} (${url})`)
      })
      page.on('pageerror', (error) => problems.push(error.message))
      await use()
      expect(problems.filter((problem) => !expectedOffline.test(problem))).toEqual([])
    },
    { auto: true },
  ],
  expectAccessible: async ({ page }, use) => {
    await use(async () => {
      await settled(page)
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
    })
  },
  kiosk: async ({ page, booth }, use) => {
    void booth
    await openKiosk(page)
    await use()
  },
})

/** Without a graphics card even a few frames of the whole glass a second are dear. */
function holdLampStill(): void {
  const still = new CSSStyleSheet()
  still.replaceSync('.room-night[data-breathing] { animation: none !important }')
  document.adoptedStyleSheets.push(still)
}

/** Refused sign-ins are the page's to tell, not Chromium's. */
const cognito = `http://localhost:${testBooth.localPortBase + 2}`

/** Chromium logs every request that fails while a test keeps the network away. */
const expectedOffline = /ERR_INTERNET_DISCONNECTED|WebSocket connection|ERR_FAILED/

export { expect }
