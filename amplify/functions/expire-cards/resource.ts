import { defineFunction } from '@aws-amplify/backend'
import type { DataAccess } from '../../custom/data-access/resource'

/** Deletes, every hour, the cards whose event's keeping time is over. */
export const expireCards = defineFunction({
  name: 'expire-cards',
  entry: './handler.ts',
  schedule: 'every 1h',
  // In the data stack: a function that AppSync calls and that touches the data would otherwise make a stack cycle.
  resourceGroupName: 'data',
  runtime: 24,
  // A full round of one event takes about half a minute.
  timeoutSeconds: 300,
  memoryMB: 512,
})

export const expireCardsData: DataAccess = {
  Query: ['listEvents', 'jobsByExpiry', 'getJob', 'getVisit'],
  Mutation: ['updateJob', 'updateVisit', 'deleteWallCard', 'deletePrintJob', 'deleteJob'],
}
