import { defineFunction } from '@aws-amplify/backend'
import { type DataAccess, operatorFields } from '../../custom/data-access/resource'

/** Deletes all that a closed event holds, round by round, for staff. */
export const purgeEvent = defineFunction({
  name: 'purge-event',
  entry: './handler.ts',
  // In the data stack: a function that AppSync calls and that touches the data would otherwise make a stack cycle.
  resourceGroupName: 'data',
  runtime: 24,
  timeoutSeconds: 28,
  memoryMB: 512,
})

export const purgeEventData: DataAccess = {
  Query: ['getEvent', 'jobsByEvent', 'jobsByStatus', 'visitsByEvent', 'wallCardsByEvent', 'printsByEvent'],
  Event: operatorFields,
  Mutation: [
    'deleteJob',
    'deleteVisit',
    'deleteWallCard',
    'deletePrintJob',
    'deleteLine',
    'deleteEvent',
    'createAuditEntry',
  ],
}
