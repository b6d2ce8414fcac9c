import { expect, test } from 'vitest'
import { sampleVisit } from '../kiosk/sample-records'
import { cardsLeft, type Visit } from '../visit/visit'
import { createStaffAtKiosk, PIN_TRIES_PER_ACCOUNT, PIN_TRIES_PER_DEVICE } from './staff-at-kiosk'

const caller = { sub: 'kiosk-sub' }
const right = { eventId: 'demo', deviceId: 'abcdefghijkl', pin: '258025', action: 'open', visitId: 'visit-1' }

function crew(visit: Visit = sampleVisit({ jobIds: ['a', 'b', 'c'] })) {
  let stored = visit
  const tries = new Map<string, number>()
  const looked: string[] = []
  const staffAtKiosk = createStaffAtKiosk({
    visits: {
      read: (id) => Promise.resolve(id === stored.id ? stored : undefined),
      create: () => Promise.resolve(),
      save: (_before, after) => {
        stored = after
        return Promise.resolve('saved' as const)
      },
    },
    readStaffAccess: () => Promise.resolve({ pinHash: 'hash of 258025', allowance: 3 }),
    matchesPin: (pin, hash) => {
      looked.push(pin)
      return Promise.resolve(hash === `hash of ${pin}`)
    },
    countTry: (name) => {
      tries.set(name, (tries.get(name) ?? 0) + 1)
      return Promise.resolve(tries.get(name) ?? 0)
    },
    now: () => new Date('2027-05-14T12:03:00.000Z'),
  })
  return { staffAtKiosk, looked, visit: () => stored }
}

const code = (promise: Promise<unknown>) =>
  promise.then(
    () => 'ok',
    (error: { refusal?: { code: string } }) => error.refusal?.code,
  )

test('the right PIN opens, a wrong one does not and changes nothing', async () => {
  const { staffAtKiosk, visit } = crew()
  expect(await code(staffAtKiosk(right, caller))).toBe('ok')
  expect(await code(staffAtKiosk({ ...right, pin: '000000', action: 'end' }, caller))).toBe('STAFF_PIN_WRONG')
  expect(visit().endedAt).toBeUndefined()
})

test('a fresh allowance stands beside the cards the guest has, under a new session', async () => {
  const { staffAtKiosk } = crew()
  const granted = await staffAtKiosk({ ...right, action: 'grant' }, caller)
  expect(granted && cardsLeft(granted)).toBe(3)
  expect(granted).toMatchObject({ override: 2, sessionId: 'device_abcdefghijkl_user_042_override2' })
})

test('whoever tries PINs is stopped before the PIN is looked at, on one kiosk', async () => {
  const { staffAtKiosk, looked } = crew()
  for (let tried = 0; tried < PIN_TRIES_PER_DEVICE; tried++) {
    expect(await code(staffAtKiosk({ ...right, pin: '111111' }, caller))).toBe('STAFF_PIN_WRONG')
  }
  expect(await code(staffAtKiosk(right, caller))).toBe('STAFF_PIN_LOCKED')
  expect(looked).toHaveLength(PIN_TRIES_PER_DEVICE)
})

test('a browser that makes up a new device for each try is stopped too', async () => {
  const { staffAtKiosk } = crew()
  for (let tried = 0; tried < PIN_TRIES_PER_ACCOUNT; tried++) {
    await code(staffAtKiosk({ ...right, pin: '111111', deviceId: `device-${100 + tried}` }, caller))
  }
  expect(await code(staffAtKiosk({ ...right, deviceId: 'device-999' }, caller))).toBe('STAFF_PIN_LOCKED')
})

test('a visit of another kiosk’s account or another event is out of reach', async () => {
  const { staffAtKiosk } = crew()
  const grant = { ...right, action: 'grant' }
  expect(await code(staffAtKiosk(grant, { sub: 'other' }))).toBe('VISIT_NOT_FOUND')
  expect(await code(staffAtKiosk({ ...grant, eventId: 'other' }, caller))).toBe('VISIT_NOT_FOUND')
  const over = crew(sampleVisit({ endedAt: '2027-05-14T12:00:00.000Z' }))
  expect(await code(over.staffAtKiosk(grant, caller))).toBe('VISIT_ENDED')
})
