import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DEFAULT_MODEL_ID } from '../image-model/image-models'
import { type CountedJob, eventFigures, quantile } from './event-figures'

const job = (change: Partial<CountedJob> = {}): CountedJob => ({
  status: 'completed',
  model: DEFAULT_MODEL_ID,
  attempts: 1,
  createdAt: '2027-05-14T10:59:50.000Z',
  completedAt: '2027-05-14T11:00:00.000Z',
  errorCode: undefined,
  ...change,
})

describe('eventFigures', () => {
  it('counts what came of each job and what it cost', () => {
    const figures = eventFigures([
      job(),
      job({ completedAt: '2027-05-14T11:00:20.000Z', attempts: 3 }),
      job({ status: 'blocked', errorCode: 'PROMPT_BLOCKED' }),
      job({ status: 'failed', errorCode: 'MODEL_BUSY', attempts: 3 }),
      job({ status: 'cancelled', attempts: 0 }),
      job({ status: 'queued', attempts: 0, createdAt: '2027-05-14T13:00:00.000Z' }),
    ])
    expect(figures).toMatchObject({
      ...{ asked: 6, made: 2, otherWords: 1, gaveUp: 1, left: 1, underWay: 1, modelCalls: 8 },
      ...{ usualWaitMs: 10_000, slowWaitMs: 30_000 },
      reasons: [
        { code: 'PROMPT_BLOCKED', count: 1 },
        { code: 'MODEL_BUSY', count: 1 },
      ],
    })
    expect(figures.dollars).toBeCloseTo(0.32)
    expect(figures.hours.map(({ startsAt, made }) => [startsAt.slice(11, 13), made])).toEqual([
      ['10', 2],
      ['11', 0],
      ['12', 0],
      ['13', 0],
    ])
  })

  it('promises no wait before the first card', () => {
    expect(eventFigures([])).toMatchObject({ asked: 0, usualWaitMs: undefined, hours: [] })
  })

  it('draws a week of hours at most', () => {
    const far = job({ createdAt: '2026-01-01T00:00:00.000Z' })
    expect(eventFigures([far, job()]).hours).toHaveLength(168)
  })
})

it('finds the number that a share of all do not pass', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(), { minLength: 1 }),
      fc.double({ min: 0.01, max: 1, noNaN: true }),
      (all, share) => {
        const sorted = all.sort((a, b) => a - b)
        const found = quantile(sorted, share) ?? -1
        expect(sorted.filter((one) => one <= found).length / sorted.length).toBeGreaterThanOrEqual(
          share - 1e-9,
        )
      },
    ),
  )
})
