import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Line, promisedLine, waitFor } from './line'

const line: Line = {
  id: 'demo',
  lastTicket: 118,
  startedTicket: 114,
  recentProcessingMs: [4000, 5000, 9000],
  concurrency: 2,
}

describe('waitFor', () => {
  it('tells how many come first and how long this event’s own cards say it takes', () => {
    expect(waitFor(118, line)).toEqual({ kind: 'waiting', ahead: 3, etaMs: 10_000, basedOn: 3 })
  })

  it('promises no time before the event has made a card', () => {
    expect(waitFor(118, { ...line, recentProcessingMs: [] })).toMatchObject({ etaMs: undefined })
  })

  it('promises no time while the workers pause, and keeps the place', () => {
    const paused = promisedLine(line, { paintingPaused: true })
    expect(waitFor(118, paused)).toMatchObject({ ahead: 3, etaMs: undefined })
    expect(promisedLine(line, {})).toBe(line)
  })

  it('says "next" when nobody is ahead, also when the line has passed', () => {
    expect(waitFor(115, line)).toEqual({ kind: 'next' })
    expect(waitFor(2, line)).toEqual({ kind: 'next' })
  })

  it('never promises a shorter wait to someone further back', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 500 }),
        fc.array(fc.integer({ min: 1, max: 60_000 }), { minLength: 1, maxLength: 20 }),
        (ticket, recentProcessingMs) => {
          const here = waitFor(ticket, { ...line, recentProcessingMs })
          const behind = waitFor(ticket + 1, { ...line, recentProcessingMs })
          if (here.kind === 'waiting' && behind.kind === 'waiting') {
            expect(behind.etaMs ?? 0).toBeGreaterThanOrEqual(here.etaMs ?? 0)
          }
        },
      ),
    )
  })
})
