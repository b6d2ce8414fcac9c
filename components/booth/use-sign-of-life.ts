import { useEffect } from 'react'
import type { BoothApi } from '../../lib/api/booth-api'
import { deviceId } from '../../lib/api/device-session'
import { type DeviceKind, SIGN_OF_LIFE_MS } from '../../lib/device/device'

/** Says at the start and every minute that this device is there, so that staff see it. */
export function useSignOfLife(api: Pick<BoothApi, 'deviceSeen'>, eventId: string, kind: DeviceKind): void {
  useEffect(() => {
    const device = { eventId, deviceId: deviceId(), kind, appVersion: process.env.APP_VERSION }
    // Silence is what staff see then; the next minute tries again.
    const say = () => void api.deviceSeen(device).catch(() => undefined)
    say()
    const timer = setInterval(say, SIGN_OF_LIFE_MS)
    return () => clearInterval(timer)
  }, [api, eventId, kind])
}
