import { expect, test } from 'vitest'
import { houseSettings } from './guest-settings'
import { idleAfter as idleOf } from './idle'
import type { Turn } from './kiosk'
import { sampleJob, sampleLine, sampleVisit } from './sample-records'
import { ticketPhase } from './ticket-phase'

const visit = sampleVisit()
const draft = { prompt: '', styleId: 'comic', name: '' }
const job = sampleJob()
const idleAfter = (turn: Turn, quietMs: number) => idleOf({ turn, settings: houseSettings }, quietMs)

test('a writing guest is asked after a minute and has twenty seconds to answer', () => {
  const turn = { step: 'make' as const, visit, draft }
  expect(idleAfter(turn, 59_999)).toEqual({ kind: 'here' })
  expect(idleAfter(turn, 60_000)).toEqual({ kind: 'warned', secondsLeft: 20 })
  expect(idleAfter(turn, 79_500)).toEqual({ kind: 'warned', secondsLeft: 1 })
  expect(idleAfter(turn, 80_000)).toEqual({ kind: 'gone' })
})

test('a card left in the open is cleared sooner', () => {
  expect(idleAfter({ step: 'take', visit, job }, 45_000)).toEqual({ kind: 'warned', secondsLeft: 20 })
})

test('a guest who waits for a card is never sent away', () => {
  expect(idleAfter({ step: 'ticket', visit, draft, job }, 3_600_000)).toEqual({ kind: 'here' })
})

test('a card is called late only past what this event has needed so far', () => {
  const line = sampleLine({ recentProcessingMs: [4_000, 6_000] })
  expect(ticketPhase(sampleJob({ status: 'queued' }), 0, line)).toBe('queued')
  expect(ticketPhase(sampleJob({ status: 'processing' }), 7_000, line)).toBe('processing')
  expect(ticketPhase(sampleJob({ status: 'processing' }), 8_000, line)).toBe('late')
  expect(ticketPhase(sampleJob({ status: 'processing' }), 20_000, sampleLine())).toBe('processing')
})

test('a language that somebody chose and left is not the next guest’s', () => {
  const left = { turn: { step: 'attract' as const }, settings: { ...houseSettings, language: 'ar' as const } }
  expect(idleOf(left, 59_999)).toEqual({ kind: 'here' })
  expect(idleOf(left, 60_000)).toEqual({ kind: 'gone' })
  expect(idleOf({ ...left, settings: houseSettings }, 3_600_000)).toEqual({ kind: 'here' })
})
