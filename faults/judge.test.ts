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
}
const expecting = (change: Partial<Expectations>): Expectations => ({
  ...{ ends: [], counts: undefined, paidAgain: new Map([['a', 2]]) },
  ...change,
})

describe('a cell', () => {
  test('passes when its jobs end as expected and each payment too many has its crash', () => {
    const ends = [{ jobId: 'a', statuses: ['completed', 'failed'] as const }]
    expect(judge(store, [], expecting({ ends, counts: { completed: 1, failed: 0 } }))).toEqual([])
    expect(judgeAfterwards(store, expecting({}))).toEqual([])
  })

  test.each([
    ['a job ends otherwise', { ends: [{ jobId: 'a', statuses: ['failed'] as const }] }],
    ['a job is not there', { ends: [{ jobId: 'b', statuses: ['completed'] as const }] }],
    ['other numbers of jobs end so', { counts: { completed: 2 } }],
    ['there are more payments than crashes', { paidAgain: new Map([['a', 1]]) }],
    ['another job crashed', { paidAgain: new Map([['b', 2]]) }],
  ])('fails when %s', (_what, change) => {
    expect(judge(store, [], expecting(change))).toHaveLength(1)
  })
})
