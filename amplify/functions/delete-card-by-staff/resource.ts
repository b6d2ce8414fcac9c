import { defineFunction } from '@aws-amplify/backend'
import type { DataAccess } from '../../custom/data-access/resource'

/** Deletes a card for staff. */
export const deleteCardByStaff = defineFunction({
  name: 'delete-card-by-staff',
  entry: './handler.ts',
  // In the data stack: a function that AppSync calls and that touches the data would otherwise make a stack cycle.
  resourceGroupName: 'data',
  runtime: 24,
  timeoutSeconds: 15,
  memoryMB: 512,
})

export const deleteCardByStaffData: DataAccess = {
  Query: ['getJob', 'getVisit'],
  Mutation: ['updateJob', 'updateVisit', 'deleteWallCard', 'deletePrintJob', 'createAuditEntry'],
}
