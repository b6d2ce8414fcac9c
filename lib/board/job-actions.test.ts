import { expect, test } from 'vitest'
import { actionsFor, awaitsDecision } from './job-actions'

const at = '2027-05-14T10:00:00.000Z'

test('a card may go on the wall only when its guest allowed it', () => {
  expect(actionsFor({ status: 'completed', wallConsent: true })).toEqual(['approve', 'hide', 'delete'])
  expect(actionsFor({ status: 'completed', wallConsent: false })).toEqual(['delete'])
  expect(actionsFor({ status: 'completed' })).toEqual(['delete'])
})

test('what is decided leaves the strip, and can be decided anew', () => {
  const card = { status: 'completed', wallConsent: true } as const
  expect(awaitsDecision(card)).toBe(true)
  expect(awaitsDecision({ ...card, approvedAt: at })).toBe(false)
  expect(awaitsDecision({ ...card, hiddenAt: at })).toBe(false)
  expect(actionsFor({ ...card, approvedAt: at })).toContain('hide')
  expect(actionsFor({ ...card, hiddenAt: at })).toContain('approve')
})

test('nothing is offered for a card that is gone', () => {
  expect(actionsFor({ status: 'completed', wallConsent: true, deletedAt: at })).toEqual([])
  expect(awaitsDecision({ status: 'completed', wallConsent: true, deletedAt: at })).toBe(false)
})

test('a failed ticket can be made again, a waiting one leaves the line', () => {
  expect(actionsFor({ status: 'failed' })).toContain('retry')
  expect(actionsFor({ status: 'queued' })).toContain('cancel')
  expect(actionsFor({ status: 'processing' })).not.toContain('cancel')
})
