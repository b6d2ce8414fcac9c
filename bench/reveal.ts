import type { Browser, CDPSession, Page } from '@playwright/test'
import { z } from 'zod'
import { askForCard, goOn } from '../e2e/guest-at-kiosk'
import { quantile } from './quantile'

/** How smoothly a card turned over, by the frames of Chromium's own compositor. */
export interface RevealFigures {
  /** Frames that reached the screen. */
  readonly frames: number
  /** Share of the frames due that never did. */
  readonly droppedPct: number
  /** From one frame on the screen to the next. */
  readonly p95FrameMs: number
}

/** What the compositor says of one frame: its id ties the begin to the end. */
const TraceEvent = z.object({
  name: z.string(),
  ph: z.string(),
  pid: z.number(),
  /** Microseconds. */
  ts: z.number(),
  id2: z.object({ local: z.string() }).optional(),
  args: z
    .object({
      chrome_frame_reporter: z
        .object({ state: z.string(), affects_smoothness: z.boolean().optional() })
        .optional(),
    })
    .optional(),
})
type TraceEvent = z.infer<typeof TraceEvent>

const categories = ['cc', 'benchmark', 'blink.user_timing', 'disabled-by-default-devtools.timeline.frame']
const startMark = 'bench:reveal-starts'
const endMark = 'bench:reveal-ends'

/** Turns one card over on a signed-in kiosk, under a trace. */
export async function measureReveal(browser: Browser, page: Page): Promise<RevealFigures> {
  await page.addInitScript(markReveal, [startMark, endMark])
  await page.goto('/kiosk')
  await askForCard(page, { prompt: 'a fox astronaut', name: 'Mara' })
  const devtools = await browser.newBrowserCDPSession()
  const events = collectEvents(devtools)
  await devtools.send('Tracing.start', { traceConfig: { includedCategories: categories } })
  await goOn(page, 'Take it home').waitFor({ timeout: 60_000 })
  await page.waitForFunction((name) => performance.getEntriesByName(name).length > 0, endMark)
  const complete = new Promise((resolve) => devtools.once('Tracing.tracingComplete', resolve))
  await devtools.send('Tracing.end')
  await complete
  await devtools.detach()
  return figuresOf(events)
}

function collectEvents(devtools: CDPSession): TraceEvent[] {
  const events: TraceEvent[] = []
  devtools.on('Tracing.dataCollected', ({ value }) => {
    for (const event of value) {
      const parsed = TraceEvent.safeParse(event)
      if (parsed.success) events.push(parsed.data)
    }
  })
  return events
}

/** Reads the frames between the two marks. Throws when the trace holds no reveal. */
export function figuresOf(events: readonly TraceEvent[]): RevealFigures {
  const start = events.find(({ name }) => name === startMark)
  const end = events.find(({ name }) => name === endMark)
  if (!start || !end) throw new Error('The trace holds no reveal')
  const reports = events.filter(({ name, pid }) => name === 'PipelineReporter' && pid === start.pid)
  const stateOf = new Map(
    reports.flatMap(({ id2, args }) =>
      id2 && args?.chrome_frame_reporter ? [[id2.local, args.chrome_frame_reporter] as const] : [],
    ),
  )
  const frames = reports
    .filter(({ ph, ts }) => ph === 'e' && ts >= start.ts && ts <= end.ts)
    .flatMap(({ id2, ts }) => {
      const report = id2 && stateOf.get(id2.local)
      return report ? [{ ...report, ts }] : []
    })
  const shown = frames.filter(({ state }) => state.startsWith('STATE_PRESENTED')).sort((a, b) => a.ts - b.ts)
  const dropped = frames.filter(
    ({ state, affects_smoothness }) => state === 'STATE_DROPPED' && affects_smoothness,
  )
  const gapsMs = shown.slice(1).map(({ ts }, index) => (ts - (shown[index]?.ts ?? ts)) / 1000)
  return {
    frames: shown.length,
    droppedPct: Math.round((1000 * dropped.length) / Math.max(1, shown.length + dropped.length)) / 10,
    p95FrameMs: Math.round(quantile(gapsMs, 0.95) * 10) / 10,
  }
}

/** Runs in the page: marks when the house goes dark for a card, and when the film is over. */
function markReveal([starts, ends]: readonly string[]): void {
  new MutationObserver(() => {
    const runs = document.documentElement.dataset.reveal !== undefined
    const begun = performance.getEntriesByName(starts ?? '').length > 0
    if (runs && !begun) performance.mark(starts ?? '')
    if (!runs && begun) performance.mark(ends ?? '')
  }).observe(document, { attributes: true, subtree: true, attributeFilter: ['data-reveal'] })
}
