import { z } from 'zod'
import { optional } from '../schema/optional'

export const DeviceKind = z.enum(['kiosk', 'wall', 'print'])
export type DeviceKind = z.infer<typeof DeviceKind>

/** A screen or a printer of an event that says now and then that it is there. */
export const Device = z.object({
  /** `{eventId}#{deviceId}` */
  id: z.string(),
  eventId: z.string(),
  deviceId: z.string(),
  kind: DeviceKind,
  /** The build that it runs. */
  appVersion: optional(z.string()),
  seenAt: z.iso.datetime(),
})
export type Device = z.infer<typeof Device>

/** How often a device says that it is there. */
export const SIGN_OF_LIFE_MS = 60_000

/** True while a device's last sign of life is no older than two that may be missing. */
export function isOnline({ seenAt }: Pick<Device, 'seenAt'>, now: Date): boolean {
  return now.getTime() - Date.parse(seenAt) < 2.5 * SIGN_OF_LIFE_MS
}
