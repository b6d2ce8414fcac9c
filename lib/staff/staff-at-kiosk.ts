import { z } from 'zod'
import { RefusalError } from '../failure/refusal'
import { endedVisit, grantAllowance } from '../visit/grant-allowance'
import { DEVICE_ID } from '../visit/session-id'
import type { Visit } from '../visit/visit'
import { type VisitStore, changeVisit } from '../visit/visit-store'

/** Tries of one kiosk, and of one account on all its kiosks, within ten minutes; right ones count too. */
export const PIN_TRIES_PER_DEVICE = 12
export const PIN_TRIES_PER_ACCOUNT = 60

export interface StaffAtKioskPorts {
  visits: VisitStore
  /** The event's PIN as a hash, and the cards of a fresh allowance. */
  readStaffAccess: (
    eventId: string,
  ) => Promise<{ pinHash: string | undefined; allowance: number } | undefined>
  matchesPin: (pin: string, hash: string) => Promise<boolean>
  /** Counts one more try under this name, atomically, and gives the number so far. */
  countTry: (name: string) => Promise<number>
  now: () => Date
}

const Arguments = z.object({
  eventId: z.string().min(1).max(64),
  deviceId: z.string().regex(DEVICE_ID),
  pin: z.string().regex(/^\d{4,12}$/),
  /** `open` only asks whether the PIN is right. */
  action: z.enum(['open', 'grant', 'end']),
  visitId: z.string().min(1).max(64).nullish(),
})

/**
 * What the crew may do at a kiosk with the event's PIN: give a guest a fresh allowance, or end their visit.
 * Every try is counted before the PIN is looked at.
 * Refuses with `INVALID_REQUEST`, `STAFF_PIN_LOCKED`, `STAFF_PIN_WRONG`, `VISIT_NOT_FOUND` or `VISIT_ENDED`.
 * @returns the visit as changed; undefined when only the door was opened.
 */
export function createStaffAtKiosk(ports: StaffAtKioskPorts) {
  return async function staffAtKiosk(
    rawArguments: unknown,
    caller: { sub: string },
  ): Promise<Visit | undefined> {
    const parsed = Arguments.safeParse(rawArguments)
    if (!parsed.success) throw new RefusalError('INVALID_REQUEST', { cause: parsed.error })
    const { eventId, deviceId, pin, action, visitId } = parsed.data
    await countTries(ports, caller.sub, deviceId)
    const access = await ports.readStaffAccess(eventId)
    if (!access?.pinHash || !(await ports.matchesPin(pin, access.pinHash))) {
      throw new RefusalError('STAFF_PIN_WRONG')
    }
    if (action === 'open') return undefined
    if (!visitId) throw new RefusalError('VISIT_NOT_FOUND')
    return changeVisit(ports.visits, visitId, (visit) => {
      if (visit.owner !== caller.sub || visit.eventId !== eventId) throw new RefusalError('VISIT_NOT_FOUND')
      return action === 'end' ? endedVisit(visit, ports.now()) : grantAllowance(visit, access.allowance)
    })
  }
}

/** A device's id is the browser's own claim, so the account has a limit beside it. */
async function countTries(
  { countTry, now }: StaffAtKioskPorts,
  sub: string,
  deviceId: string,
): Promise<void> {
  const tenMinutes = now().toISOString().slice(0, 15)
  const [account, device] = await Promise.all([
    countTry(`pin ${sub} ${tenMinutes}`),
    countTry(`pin ${sub} ${deviceId} ${tenMinutes}`),
  ])
  if (account > PIN_TRIES_PER_ACCOUNT || device > PIN_TRIES_PER_DEVICE) {
    throw new RefusalError('STAFF_PIN_LOCKED')
  }
}
