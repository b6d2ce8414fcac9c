import { expect, test } from 'vitest'
import { actionsFor, awaitsDecision } from './job-actions'

const noPaper = { prints: false }
const at = '2027-05-14T10:00:00.000Z'

test('a card may go on the wall only when its guest allowed it', () => {
  expect(actionsFor({ status: 'completed', wallConsent: true }, noPaper)).toEqual([
    'approve',
    'hide',
    'grant',
    'delete',
  ])
  expect(actionsFor({ status: 'completed', wallConsent: false }, noPaper)).toEqual(['grant', 'delete'])
  expect(actionsFor({ status: 'completed' }, noPaper)).toEqual(['grant', 'delete'])
})

test('what is decided leaves the strip, and can be decided anew', () => {
  const card = { status: 'completed', wallConsent: true } as const
  expect(awaitsDecision(card)).toBe(true)
  expect(awaitsDecision({ ...card, approvedAt: at })).toBe(false)
  expect(awaitsDecision({ ...card, hiddenAt: at })).toBe(false)
  expect(actionsFor({ ...card, approvedAt: at }, noPaper)).toContain('hide')
  expect(actionsFor({ ...card, hiddenAt: at }, noPaper)).toContain('approve')
})

test('nothing is offered for a card that is gone', () => {
  expect(actionsFor({ status: 'completed', wallConsent: true, deletedAt: at }, noPaper)).toEqual([])
  expect(awaitsDecision({ status: 'completed', wallConsent: true, deletedAt: at })).toBe(false)
})

test('a failed ticket can be made again, a waiting one leaves the line', () => {
  expect(actionsFor({ status: 'failed' }, noPaper)).toContain('retry')
  expect(actionsFor({ status: 'queued' }, noPaper)).toContain('cancel')
  expect(actionsFor({ status: 'processing' }, noPaper)).not.toContain('cancel')
})

test('a finished card goes on paper where the event prints, and nothing else does', () => {
  expect(actionsFor({ status: 'completed' }, { prints: true })).toContain('print')
  expect(actionsFor({ status: 'completed' }, noPaper)).not.toContain('print')
  expect(actionsFor({ status: 'failed' }, { prints: true })).not.toContain('print')
})
