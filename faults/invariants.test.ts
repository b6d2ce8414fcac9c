import { describe, expect, test } from 'vitest'
import {
  acknowledgedJobsAreKept,
  allowancesAreRight,
  deadLettersHaveFailed,
  followersEndOnTheTruth,
  type JobRow,
  jobsArePaidOnce,
  jobsEnd,
  paidAgain,
  picturesHaveCards,
  type Store,
  ticketsAreUnique,
  ticketsHaveNoGaps,
  versionsRise,
  type Violation,
} from './invariants'
import type { Witness } from './witness'

const completed: JobRow = {
  ...{
    id: 'a',
    eventId: 'e',
    visitId: 'v',
    status: 'completed',
    version: 3,
    ticket: 1,
    s3Key: 'cards/a.png',
  },
}
const failed: JobRow = { id: 'b', eventId: 'e', visitId: 'v', status: 'failed', version: 4, ticket: 2 }
const fine: Store = {
  jobs: [completed, failed],
  visits: [{ id: 'v', allowance: 2, jobIds: ['a'] }],
  lines: [{ id: 'e', lastTicket: 2 }],
  objects: ['cards/a.png'],
  deadLetters: ['b'],
  paid: { a: 1 },
  lostPictures: {},
  workerDeaths: {},
}
const watched: Witness = {
  jobId: 'a',
  visitId: 'v',
  outcome: { kind: 'acknowledged', ticket: 1 },
  sightings: [
    { version: 1, status: 'queued' },
    { version: 3, status: 'completed' },
  ],
}
const kinds = (violations: readonly Violation[]) => violations.map(({ kind }) => kind)
const withJob = (change: Partial<JobRow>): Store => ({ ...fine, jobs: [{ ...completed, ...change }, failed] })

test('a store that keeps every promise passes', () => {
  const violations = [
    ...acknowledgedJobsAreKept(fine, [watched]),
    ...jobsEnd(fine),
    ...jobsArePaidOnce(fine, 0),
    ...allowancesAreRight(fine),
    ...ticketsAreUnique(fine),
    ...ticketsHaveNoGaps(fine),
    ...deadLettersHaveFailed(fine),
    ...picturesHaveCards(fine),
    ...versionsRise([watched]),
    ...followersEndOnTheTruth(fine, [watched]),
  ]
  expect(violations).toEqual([])
})

describe('what breaks a promise is found:', () => {
  test('an acknowledged job that is gone, or has another ticket', () => {
    expect(kinds(acknowledgedJobsAreKept({ ...fine, jobs: [] }, [watched]))).toEqual(['lost'])
    expect(kinds(acknowledgedJobsAreKept(withJob({ ticket: 7 }), [watched]))).toEqual(['lost'])
  })

  test('a job that waits or is worked on for ever', () => {
    expect(kinds(jobsEnd(withJob({ status: 'processing' })))).toEqual(['stuck'])
    expect(kinds(jobsEnd(withJob({ status: 'queued' })))).toEqual(['stuck'])
  })

  test('a picture paid twice, unless a crash explains it; then it is counted', () => {
    const thrice = { ...fine, paid: { a: 3 } }
    expect(kinds(jobsArePaidOnce(thrice, 0))).toEqual(['doubled'])
    expect(kinds(jobsArePaidOnce({ ...thrice, lostPictures: { a: 1 } }, 0))).toEqual(['doubled'])
    expect(kinds(jobsArePaidOnce({ ...thrice, lostPictures: { b: 2 } }, 0))).toEqual(['doubled'])
    expect(jobsArePaidOnce({ ...thrice, lostPictures: { a: 2 } }, 0)).toEqual([])
    expect(kinds(jobsArePaidOnce(thrice, 1))).toEqual(['doubled'])
    expect(jobsArePaidOnce(thrice, 2)).toEqual([])
    expect(paidAgain(thrice)).toBe(2)
  })

  test('a place that no card needs, one that is missing, one held twice, and more than allowed', () => {
    const holding = (...jobIds: string[]) => ({ ...fine, visits: [{ id: 'v', allowance: 2, jobIds }] })
    expect(kinds(allowancesAreRight(holding('a', 'b')))).toEqual(['lost'])
    expect(kinds(allowancesAreRight(holding()))).toEqual(['doubled'])
    expect(kinds(allowancesAreRight(holding('a', 'a')))).toEqual(['lost'])
    expect(allowancesAreRight(holding('a#1'))).toEqual([])
    expect(
      kinds(allowancesAreRight({ ...fine, visits: [{ id: 'v', allowance: 0, jobIds: ['a'] }] })),
    ).toEqual(['doubled'])
  })

  test('a ticket given twice, one given to nobody, and one that will be given again', () => {
    expect(kinds(ticketsAreUnique(withJob({ ticket: 2 })))).toEqual(['doubled'])
    expect(kinds(ticketsHaveNoGaps(withJob({ ticket: undefined })))).toEqual(['lost'])
    expect(kinds(ticketsHaveNoGaps({ ...fine, lines: [{ id: 'e', lastTicket: 1 }] }))).toEqual(['doubled'])
  })

  test('a dead letter whose job did not fail, or does not exist', () => {
    expect(kinds(deadLettersHaveFailed({ ...fine, deadLetters: ['a'] }))).toEqual(['stuck'])
    expect(kinds(deadLettersHaveFailed({ ...fine, deadLetters: ['x'] }))).toEqual(['stuck'])
  })

  test('a picture without a card, and a card without a picture', () => {
    expect(kinds(picturesHaveCards({ ...fine, objects: ['cards/a.png', 'cards/b.png'] }))).toEqual(['lost'])
    expect(kinds(picturesHaveCards({ ...fine, objects: [] }))).toEqual(['lost'])
    expect(kinds(picturesHaveCards(withJob({ s3Key: undefined })))).toEqual(['lost', 'lost'])
  })

  test('a screen that turns back, repeats itself, or goes on after the end', () => {
    const shown = (...sightings: Witness['sightings']) => versionsRise([{ ...watched, sightings }])
    const queued = { version: 1, status: 'queued' } as const
    const processing = { version: 2, status: 'processing' } as const
    expect(kinds(shown(processing, queued))).toEqual(['doubled'])
    expect(kinds(shown(queued, queued))).toEqual(['doubled'])
    expect(kinds(shown({ version: 1, status: 'failed' }, processing))).toEqual(['doubled'])
  })

  test('a screen that stays behind the truth, or shows nothing', () => {
    const stale = { ...watched, sightings: watched.sightings.slice(0, 1) }
    expect(kinds(followersEndOnTheTruth(fine, [stale]))).toEqual(['stuck'])
    expect(kinds(followersEndOnTheTruth(fine, [{ ...watched, sightings: [] }]))).toEqual(['stuck'])
  })
})
