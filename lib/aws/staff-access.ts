import { z } from 'zod'
import { optional } from '../schema/optional'
import type { StaffAtKioskPorts } from '../staff/staff-at-kiosk'
import type { GraphQl } from './graphql'

const accessRow = { query: 'getEvent', fields: 'allowance staffPinHash' }
const Access = z.object({ allowance: z.int().positive(), staffPinHash: optional(z.string()) })

/** What the crew's way in needs of an event; nothing else reads the PIN's hash. */
export function createStaffAccess(graphql: GraphQl): StaffAtKioskPorts['readStaffAccess'] {
  return async (eventId) => {
    const event = await graphql.read(accessRow, eventId, Access)
    return event && { allowance: event.allowance, pinHash: event.staffPinHash }
  }
}

const allowanceRow = { query: 'getEvent', fields: 'allowance' }
const Allowance = z.object({ allowance: z.int().positive() })

/** The cards that a guest of an event may have; undefined when there is no such event. */
export function createAllowanceReader(graphql: GraphQl): (eventId: string) => Promise<number | undefined> {
  return async (eventId) => (await graphql.read(allowanceRow, eventId, Allowance))?.allowance
}
