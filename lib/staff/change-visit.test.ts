import { expect, test } from 'vitest'
import { createBooth, demoEvent, demoVisit } from '../job/booth.fixture'
import { cardsLeft } from '../visit/visit'
import { createChangeVisitByStaff } from './change-visit'

function console() {
  const booth = createBooth({ visit: { ...demoVisit, jobIds: ['a', 'b', 'c', 'd', 'e'] } })
  const changeVisit = createChangeVisitByStaff({
    visits: booth.ports.visits,
    readAllowance: (eventId) => Promise.resolve(eventId === demoEvent.id ? demoEvent.allowance : undefined),
    now: () => booth.clock.now,
  })
  return { booth, changeVisit }
}
const grant = { visitId: demoVisit.id, action: 'grant' }

test('a guest whose cards are used up gets as many again, under a new session', async () => {
  const { changeVisit } = console()
  const granted = await changeVisit(grant)
  expect(cardsLeft(granted)).toBe(demoEvent.allowance)
  expect(granted).toMatchObject({ override: 2, sessionId: 'device_booth-1_user_042_override2' })
})

test('two who grant at the same time both count', async () => {
  const { booth, changeVisit } = console()
  await Promise.all([changeVisit(grant), changeVisit(grant)])
  expect(booth.visits.get(demoVisit.id)?.override).toBe(3)
})

test('an ended visit stays ended, and takes no more cards', async () => {
  const { changeVisit } = console()
  const { endedAt } = await changeVisit({ ...grant, action: 'end' })
  expect(endedAt).toBe('2027-05-14T10:00:00.000Z')
  expect((await changeVisit({ ...grant, action: 'end' })).endedAt).toBe(endedAt)
  await expect(changeVisit(grant)).rejects.toMatchObject({ refusal: { code: 'VISIT_ENDED' } })
})

test('what is no visit, or no deed, is refused kindly', async () => {
  const { changeVisit } = console()
  await expect(changeVisit({ ...grant, visitId: 'x' })).rejects.toMatchObject({
    refusal: { code: 'VISIT_NOT_FOUND' },
  })
  await expect(changeVisit({ ...grant, action: 'x' })).rejects.toMatchObject({
    refusal: { code: 'INVALID_REQUEST' },
  })
})
