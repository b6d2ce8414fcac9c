import type { Browser, BrowserContextOptions, CDPSession } from '@playwright/test'
import { z } from 'zod'
import { askForCard } from '../e2e/guest-at-kiosk'
import { quantile } from './quantile'

/**
 * How smoothly a card turned over, by the frames of Chromium's own compositor: from its first move to the last word.
 * Before that the house is black and nothing moves.
 */
export interface RevealFigures {
  /** Frames that reached the screen. */
  readonly frames: number
  /** Share of the frames due that never did. */
  readonly droppedPct: number
  /** From one frame on the screen to the next. */
  readonly p95FrameMs: number
}

/** The begin of a frame tells what became of it, the end when that was; ids are used again. */
const TraceEvent = z.object({
  name: z.string(),
  ph: z.string(),
  pid: z.number(),
  /** Microseconds. */
  ts: z.number(),
  id2: z.object({ local: z.string() }).optional(),
  args: z
    .object({ frame_reporter: z.object({ state: z.string(), affects_smoothness: z.boolean() }).optional() })
    .optional(),
})
type TraceEvent = z.infer<typeof TraceEvent>

const categories = ['cc', 'benchmark', 'blink.user_timing', 'disabled-by-default-devtools.timeline.frame']
const startMark = 'bench:reveal-starts'
const endMark = 'bench:reveal-ends'

declare global {
  interface Window {
    benchRevealEnded?: () => void
  }
}

/** Turns one card over on a signed-in kiosk, under a trace. */
export async function measureReveal(
  browser: Browser,
  kiosk: Pick<BrowserContextOptions, 'baseURL' | 'storageState' | 'viewport'>,
): Promise<RevealFigures> {
  const context = await browser.newContext(kiosk)
  const page = await context.newPage()
  const ended = Promise.withResolvers<void>()
  // Playwright looks once a frame for what it waits for, which Chromium takes for something that moves: so it is told.
  await page.exposeFunction('benchRevealEnded', ended.resolve)
  await page.addInitScript(markReveal, [startMark, endMark] as const)
  await page.goto('/kiosk')
  await askForCard(page, { prompt: 'a fox astronaut', name: 'Mara' })
  const devtools = await browser.newBrowserCDPSession()
  const events = collectEvents(devtools)
  await devtools.send('Tracing.start', { traceConfig: { includedCategories: categories } })
  await ended.promise
  const complete = new Promise((resolve) => devtools.once('Tracing.tracingComplete', resolve))
  await devtools.send('Tracing.end')
  await complete
  await devtools.detach()
  await context.close()
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
  const frames = framesOf(events.filter(({ pid }) => pid === start.pid)).filter(
    ({ endUs }) => endUs >= start.ts && endUs <= end.ts,
  )
  const shown = frames.filter(({ state }) => state.startsWith('STATE_PRESENTED'))
  const dropped = frames.filter(({ state, isSeen }) => state === 'STATE_DROPPED' && isSeen)
  const gapsMs = shown.slice(1).map(({ endUs }, index) => (endUs - (shown[index]?.endUs ?? endUs)) / 1000)
  return {
    frames: shown.length,
    droppedPct: Math.round((1000 * dropped.length) / (shown.length + dropped.length)) / 10,
    p95FrameMs: Math.round(quantile(gapsMs, 0.95) * 10) / 10,
  }
}

interface Frame {
  state: string
  /** Something moved that people would see stutter. */
  isSeen: boolean
  endUs: number
}

/** The frames of one process, in the order in which they ended. */
function framesOf(events: readonly TraceEvent[]): Frame[] {
  const begun = new Map<string, { state: string; isSeen: boolean }>()
  const frames: Frame[] = []
  const reports = events.filter(({ name }) => name === 'PipelineReporter')
  for (const { ph, id2, args, ts } of reports.toSorted((one, other) => one.ts - other.ts)) {
    const id = id2?.local ?? ''
    const report = args?.frame_reporter
    if (ph === 'b' && report) begun.set(id, { state: report.state, isSeen: report.affects_smoothness })
    const begin = ph === 'e' ? begun.get(id) : undefined
    if (begin) frames.push({ ...begin, endUs: ts })
  }
  return frames
}

/** Runs in the page: marks when the card begins to move, and when the film is over, which it tells. */
function markReveal([starts, ends]: readonly [string, string]): void {
  new MutationObserver(() => {
    const { reveal } = document.documentElement.dataset
    const begun = performance.getEntriesByName(starts).length > 0
    if (reveal === 'turn' && !begun) performance.mark(starts)
    if (reveal !== undefined || !begun) return
    performance.mark(ends)
    window.benchRevealEnded?.()
  }).observe(document, { attributes: true, subtree: true, attributeFilter: ['data-reveal'] })
}
