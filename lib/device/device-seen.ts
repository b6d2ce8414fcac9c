import { z } from 'zod'
import { RefusalError } from '../failure/refusal'
import { DEVICE_ID } from '../visit/session-id'
import { type Device, DeviceKind } from './device'

export interface DeviceSeenPorts {
  /** Writes the device's row, new or not. */
  put: (device: Device) => Promise<void>
  now: () => Date
}

const Arguments = z.object({
  eventId: z.string().min(1).max(64),
  deviceId: z.string().regex(DEVICE_ID),
  kind: DeviceKind,
  appVersion: z.string().max(40).nullish(),
})

/** Notes that a device is there: one write, however often it has been seen. Refuses with `INVALID_REQUEST`. */
export function createDeviceSeen({ put, now }: DeviceSeenPorts) {
  return async function deviceSeen(rawArguments: unknown): Promise<string> {
    const parsed = Arguments.safeParse(rawArguments)
    if (!parsed.success) throw new RefusalError('INVALID_REQUEST', { cause: parsed.error })
    const { eventId, deviceId, kind, appVersion } = parsed.data
    const seenAt = now().toISOString()
    await put({
      ...{ id: `${eventId}#${deviceId}`, eventId, deviceId, kind, seenAt },
      appVersion: appVersion ?? undefined,
    })
    return seenAt
  }
}
