import { expect, test } from 'vitest'
import { type Device, isOnline } from './device'
import { createDeviceSeen } from './device-seen'

const now = new Date('2027-05-14T12:00:00.000Z')

test('a device is one row, however often it says that it is there', async () => {
  const rows = new Map<string, Device>()
  const deviceSeen = createDeviceSeen({
    put: (device) => Promise.resolve(void rows.set(device.id, device)),
    now: () => now,
  })
  const device = { eventId: 'demo', deviceId: 'abcdefghijkl', kind: 'kiosk', appVersion: '1a2b3c4' }
  await deviceSeen(device)
  await deviceSeen(device)
  expect([...rows.values()]).toEqual([
    { ...device, id: 'demo#abcdefghijkl', seenAt: '2027-05-14T12:00:00.000Z' },
  ])
  await expect(deviceSeen({ ...device, kind: 'toaster' })).rejects.toMatchObject({
    refusal: { code: 'INVALID_REQUEST' },
  })
})

test('one lost sign of life does not make a device look dead, three do', () => {
  const seen = (secondsAgo: number) => ({ seenAt: new Date(now.getTime() - secondsAgo * 1000).toISOString() })
  expect([0, 60, 125, 180].map((seconds) => isOnline(seen(seconds), now))).toEqual([true, true, true, false])
})
