import { defineFunction } from '@aws-amplify/backend'
import type { DataAccess } from '../../custom/data-access/resource'

/** Takes a card off the wall, for staff. */
export const hideCard = defineFunction({
  name: 'hide-card',
  entry: './handler.ts',
  // In the data stack: a function that AppSync calls and that touches the data would otherwise make a stack cycle.
  resourceGroupName: 'data',
  runtime: 24,
  timeoutSeconds: 15,
  memoryMB: 512,
})

export const hideCardData: DataAccess = {
  Query: ['getJob'],
  Mutation: ['updateJob', 'deleteWallCard', 'createAuditEntry'],
}
