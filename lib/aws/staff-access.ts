import { z } from 'zod'
import { optional } from '../schema/optional'
import type { StaffAtKioskPorts } from '../staff/staff-at-kiosk'
import type { GraphQl } from './graphql'

const query = /* GraphQL */ `
  query StaffAccess($id: ID!) {
    getEvent(id: $id) {
      allowance
      staffPinHash
    }
  }
`
const Reply = z.object({
  getEvent: z.object({ allowance: z.int().positive(), staffPinHash: optional(z.string()) }).nullable(),
})

/** What the crew's way in needs of an event; nothing else reads the PIN's hash. */
export function createStaffAccess(graphql: GraphQl): StaffAtKioskPorts['readStaffAccess'] {
  return async (eventId) => {
    const { getEvent } = await graphql(query, { id: eventId }, Reply)
    return getEvent ? { allowance: getEvent.allowance, pinHash: getEvent.staffPinHash } : undefined
  }
}

const allowanceQuery = /* GraphQL */ `
  query EventAllowance($id: ID!) {
    getEvent(id: $id) {
      allowance
    }
  }
`
const AllowanceReply = z.object({ getEvent: z.object({ allowance: z.int().positive() }).nullable() })

/** The cards that a guest of an event may have; undefined when there is no such event. */
export function createAllowanceReader(graphql: GraphQl): (eventId: string) => Promise<number | undefined> {
  return async (eventId) =>
    (await graphql(allowanceQuery, { id: eventId }, AllowanceReply)).getEvent?.allowance
}
