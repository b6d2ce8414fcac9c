import { defineFunction } from '@aws-amplify/backend'
import type { DataAccess } from '../../custom/data-access/resource'

/** Puts a card on the wall, for staff. */
export const approveCard = defineFunction({
  name: 'approve-card',
  entry: './handler.ts',
  // In the data stack: a function that AppSync calls and that touches the data would otherwise make a stack cycle.
  resourceGroupName: 'data',
  runtime: 24,
  timeoutSeconds: 15,
  memoryMB: 512,
})

export const approveCardData: DataAccess = {
  Query: ['getJob'],
  Mutation: ['updateJob', 'createWallCard', 'deleteWallCard', 'createAuditEntry'],
}
