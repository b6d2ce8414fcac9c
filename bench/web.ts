import { chromium, type Browser, type BrowserContext, type Page } from '@playwright/test'
import { synthesizeBackend } from '../demo/local-backend'
import { chromiumArguments, findChromium } from '../e2e/find-chromium'
import { goOn, sendCard, signInKiosk, takeAwayLink } from '../e2e/guest-at-kiosk'
import { startBooth } from './booth'
import { findFreePorts } from './free-ports'
import { type Audit, type LighthouseScores, lighthouseScores } from './lighthouse'
import { measureReveal } from './reveal'
import type { Run } from './run-resources'

interface RouteFigures {
  readonly jsGzipKb: number
  readonly lcpMs: number
  readonly cls: number
  /** The slowest touch or key until the next frame; 0 where nothing was touched. */
  readonly inpMs: number
}

const kioskGlass = { width: 1080, height: 1920 }
const tabletGlass = { width: 834, height: 1194 }

/** People look at a screen before they touch it; the booth has stood for longer than that when the first one comes. */
const LOOK_MS = 800
const BETWEEN_KEYS_MS = 200

/**
 * What each route loads and how it feels in this machine's Chromium, from the built pages over HTTP.
 * JavaScript is counted as sent (gzip). `kioskJsGzipKb` is what a signed-in kiosk needs until a guest can touch it; its
 * route is measured through one whole visit, with all that is fetched later. The card's page is that of a finished
 * card. `reveal` is a card turning over, by Chromium's own trace, on a booth's glass and on a tablet's. Lighthouse judges the kiosk as a desk's machine and what phones open as a phone.
 */
export async function measureWeb(run: Run) {
  await synthesizeBackend((line) => run.say(line))
  const booth = await startBooth(run, {
    projectDirectory: process.cwd(),
    dataDirectory: `${run.directory}/data`,
    modelLatencyMs: 300,
  })
  const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArguments })
  run.onEnd(() => browser.close())

  run.say('The kiosk')
  const signedIn = await signedInState(browser, booth.url)
  const attract = (page: Page) => page.getByRole('button', { name: 'Touch to start' }).waitFor()
  const firstScreen = await measureRoute(browser, booth.url, signedIn, async (page) => {
    await page.goto('/kiosk')
    await attract(page)
  })
  let link = ''
  const kiosk = await measureRoute(browser, booth.url, signedIn, async (page) => {
    await page.goto('/kiosk')
    await attract(page)
    await page.waitForLoadState('networkidle')
    link = await takeAwayLink(page, () => askByTouch(page))
    for (const name of ['Take it home', 'Done']) {
      await goOn(page, name).waitFor()
      // Nobody touches the glass while the card turns; it would end the film.
      await page.waitForFunction(() => document.documentElement.dataset['reveal'] === undefined)
      await page.waitForTimeout(LOOK_MS)
      await goOn(page, name).click()
    }
    await attract(page)
    await page.waitForLoadState('networkidle')
  })
  run.say('A card turning over')
  const revealAt = (viewport: typeof kioskGlass) =>
    measureReveal(browser, { baseURL: booth.url, storageState: signedIn, viewport })
  const reveal = await revealAt(kioskGlass)
  const revealOnTablet = await revealAt(tabletGlass)
  run.say('The other routes')
  const frontDoor = await measureRoute(browser, booth.url, undefined, (page) => open(page, '/'))
  const takeAway = await measureRoute(browser, booth.url, undefined, (page) => open(page, link))
  await browser.close()

  run.say('Lighthouse')
  const audit = await signedInAudit(run, booth.url)
  return {
    kioskJsGzipKb: firstScreen.jsGzipKb,
    takeAwayJsGzipKb: takeAway.jsGzipKb,
    reveal,
    revealOnTablet,
    routes: {
      '/': { ...frontDoor, lighthouse: await audit('/', 'phone') },
      '/kiosk': { ...kiosk, lighthouse: await audit('/kiosk', 'desktop') },
      '/c/[token]': { ...takeAway, lighthouse: await audit(link, 'phone') },
    },
  }
}

/** A guest's way to the ticket, with nothing but touches, at a person's pace. */
async function askByTouch(page: Page): Promise<void> {
  const look = () => page.waitForTimeout(LOOK_MS)
  await look()
  await page.getByRole('button', { name: 'Touch to start' }).click()
  await look()
  await page.getByRole('button', { name: 'I agree, let’s go' }).click()
  await page.getByRole('heading', { name: 'What is on your card?' }).waitFor()
  await look()
  await goOn(page, 'Surprise me').last().click()
  await look()
  await goOn(page, 'Next').click()
  await page.getByRole('heading', { name: 'Whose card is it?' }).waitFor()
  const keys = page.getByRole('group', { name: 'Keyboard' })
  for (const letter of 'Mara') {
    await page.waitForTimeout(BETWEEN_KEYS_MS)
    await keys.getByRole('button', { name: letter, exact: true }).click()
  }
  await look()
  await sendCard(page)
}

/** Lighthouse at a browser that is a signed-in kiosk. */
async function signedInAudit(run: Run, baseURL: string) {
  const { base: debugPort } = await findFreePorts()
  const context = await chromium.launchPersistentContext(`${run.directory}/profile`, {
    executablePath: findChromium(),
    args: [...chromiumArguments, `--remote-debugging-port=${debugPort}`],
    baseURL,
  })
  run.onEnd(() => context.close())
  const page = await context.newPage()
  await signInKiosk(page)
  await page.close()
  return (path: string, device: Audit['device']): Promise<LighthouseScores> =>
    lighthouseScores({ url: new URL(path, baseURL).href, debugPort, device })
}

async function open(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await page.waitForLoadState('networkidle')
}

type SignedIn = Awaited<ReturnType<BrowserContext['storageState']>>

async function signedInState(browser: Browser, baseURL: string): Promise<SignedIn> {
  const context = await browser.newContext({ baseURL })
  await signInKiosk(await context.newPage())
  const state = await context.storageState()
  await context.close()
  return state
}

/** One visit with nothing cached, and no service worker to bring what is not asked for. */
async function measureRoute(
  browser: Browser,
  baseURL: string,
  storageState: SignedIn | undefined,
  visit: (page: Page) => Promise<void>,
): Promise<RouteFigures> {
  const context = await browser.newContext({
    baseURL,
    viewport: kioskGlass,
    serviceWorkers: 'block',
    ...(storageState && { storageState }),
  })
  const page = await context.newPage()
  await page.addInitScript(watchVitals)
  const devtools = await context.newCDPSession(page)
  await devtools.send('Network.enable')
  const scripts = new Set<string>()
  let jsBytes = 0
  devtools.on('Network.responseReceived', ({ requestId, type }) => {
    if (type === 'Script') scripts.add(requestId)
  })
  devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) jsBytes += encodedDataLength
  })
  await visit(page)
  const vitals = await page.evaluate(() => window.boothVitals)
  await context.close()
  return {
    jsGzipKb: Math.round(jsBytes / 102.4) / 10,
    lcpMs: Math.round(vitals.lcpMs),
    cls: Math.round(vitals.cls * 1000) / 1000,
    inpMs: Math.round(vitals.inpMs),
  }
}

interface Vitals {
  lcpMs: number
  cls: number
  inpMs: number
}

declare global {
  interface Window {
    boothVitals: Vitals
  }
}

interface LayoutShift extends PerformanceEntry {
  readonly value: number
  readonly hadRecentInput: boolean
}

/** Runs in the page, before its own scripts; nothing in it has a name, which a compiler would want to keep. */
function watchVitals(): void {
  window.boothVitals = { lcpMs: 0, cls: 0, inpMs: 0 }
  new PerformanceObserver((list) => {
    window.boothVitals.lcpMs = list.getEntries().at(-1)?.startTime ?? 0
  }).observe({ type: 'largest-contentful-paint', buffered: true })
  new PerformanceObserver((list) => {
    for (const shift of list.getEntries() as LayoutShift[])
      if (!shift.hadRecentInput) window.boothVitals.cls += shift.value
  }).observe({ type: 'layout-shift', buffered: true })
  new PerformanceObserver((list) => {
    // What no finger or key did, such as a pointer that a new screen slides under, is no interaction.
    for (const { duration, interactionId } of list.getEntries() as PerformanceEventTiming[])
      if (interactionId > 0) window.boothVitals.inpMs = Math.max(window.boothVitals.inpMs, duration)
  }).observe({ type: 'event', buffered: true, durationThreshold: 16 } as PerformanceObserverInit)
}
