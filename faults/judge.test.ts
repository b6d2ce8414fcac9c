import { describe, expect, test } from 'vitest'
import type { Store } from './invariants'
import { judge, judgeAfterwards } from './judge'
import type { Expectations } from './stage'

const job = {
  id: 'a',
  eventId: 'e',
  visitId: 'v',
  status: 'completed',
  version: 3,
  ticket: 1,
  s3Key: 'a.png',
} as const
const store: Store = {
  jobs: [job],
  visits: [{ id: 'v', allowance: 1, jobIds: ['a'] }],
  lines: [{ id: 'e', lastTicket: 1 }],
  objects: ['a.png'],
  deadLetters: [],
  paid: { a: 3 },
  lostPictures: { a: 2 },
  workerDeaths: { a: 2 },
}
const expecting = (change: Partial<Expectations>): Expectations => ({
  ...{ ends: [], counts: undefined, paidAgainByKills: 0 },
  ...change,
})

describe('a cell', () => {
  test('passes when its jobs end as expected and each payment too many has its crash', () => {
    const ends = [{ jobId: 'a', statuses: ['completed', 'failed'] as const }]
    expect(judge(store, [], expecting({ ends, counts: { completed: 1, failed: 0 } }))).toEqual([])
    expect(judgeAfterwards(store, expecting({}))).toEqual([])
  })

  test('excuses a card that failed because the worker that had it in hand died three times', () => {
    const failed: Store = { ...store, jobs: [{ ...job, status: 'failed', s3Key: undefined }], objects: [] }
    const fate = (deaths: number) =>
      judge(
        { ...failed, visits: [{ id: 'v', allowance: 1, jobIds: [] }], workerDeaths: { a: deaths } },
        [],
        expecting({ ends: [{ jobId: 'a', statuses: ['completed'] }] }),
      )
    expect(fate(3)).toEqual([])
    expect(fate(2)).toHaveLength(1)
  })

  test('fails when a picture was paid for that no crash explains', () => {
    expect(judge({ ...store, lostPictures: { a: 1 } }, [], expecting({}))).toHaveLength(1)
  })

  test.each([
    ['a job ends otherwise', { ends: [{ jobId: 'a', statuses: ['failed'] as const }] }],
    ['a job is not there', { ends: [{ jobId: 'b', statuses: ['completed'] as const }] }],
    ['other numbers of jobs end so', { counts: { completed: 2 } }],
  ])('fails when %s', (_what, change) => {
    expect(judge(store, [], expecting(change))).toHaveLength(1)
  })
})
