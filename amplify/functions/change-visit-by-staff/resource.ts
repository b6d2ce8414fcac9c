import { defineFunction } from '@aws-amplify/backend'
import type { DataAccess } from '../../custom/data-access/resource'

/** Gives a guest a fresh allowance, or ends the visit, for staff. */
export const changeVisitByStaff = defineFunction({
  name: 'change-visit-by-staff',
  entry: './handler.ts',
  // In the data stack: a function that AppSync calls and that touches the data would otherwise make a stack cycle.
  resourceGroupName: 'data',
  runtime: 24,
  timeoutSeconds: 15,
  memoryMB: 512,
})

export const changeVisitByStaffData: DataAccess = {
  Query: ['getEvent', 'getVisit'],
  Mutation: ['updateVisit', 'createAuditEntry'],
}
