import { defineFunction } from '@aws-amplify/backend'
import type { DataAccess } from '../../custom/data-access/resource'

/** Deletes a card for whoever has its link. */
export const deleteCard = defineFunction({
  name: 'delete-card',
  entry: './handler.ts',
  // In the data stack: a function that AppSync calls and that touches the data would otherwise make a stack cycle.
  resourceGroupName: 'data',
  runtime: 24,
  timeoutSeconds: 15,
  memoryMB: 512,
})

export const deleteCardData: DataAccess = {
  Query: ['jobsByTakeAwayToken', 'getJob', 'getVisit'],
  Mutation: ['updateJob', 'updateVisit', 'deleteWallCard', 'deletePrintJob'],
}
