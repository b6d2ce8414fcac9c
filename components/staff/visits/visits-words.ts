import type { DeviceKind } from '../../../lib/device/device'

/** What the visits page says. */
export const visitsWords = {
  title: 'Visits',
  devices: 'Devices',
  here: 'At a kiosk now',
  ended: 'Earlier guests',
  kinds: { kiosk: 'Kiosk', wall: 'Wall', print: 'Print station' } satisfies Record<DeviceKind, string>,
  online: 'Here',
  offline: 'Not seen',
  seen: (clock: string) => `seen ${clock}`,
  version: (version: string) => `build ${version}`,
  noDevices: 'No kiosk has said that it is there. Open one, and it shows within a minute.',
  nobody: 'Nobody is at a kiosk.',
  guest: (number: number) => `Guest ${number}`,
  cards: (used: number, allowance: number) => `${used} of ${allowance} cards`,
  since: (clock: string) => `since ${clock}`,
  until: (clock: string) => `until ${clock}`,
  grants: (grants: number) => (grants === 1 ? '1 fresh turn' : `${grants} fresh turns`),
  grant: 'Fresh turn',
  end: 'End visit',
  confirmEnd: 'Yes, end it',
  granted: (left: number) => `Granted. Cards left: ${left}.`,
  reading: 'Reading the visits',
} as const
