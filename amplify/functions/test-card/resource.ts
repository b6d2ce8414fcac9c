import { defineFunction } from '@aws-amplify/backend'
import { type DataAccess, operatorFields } from '../../custom/data-access/resource'

/** Sends a test card through the whole booth, for staff, before the doors open. */
export const testCard = defineFunction({
  name: 'test-card',
  entry: './handler.ts',
  // In the data stack: a function that AppSync calls and that touches the data would otherwise make a stack cycle.
  resourceGroupName: 'data',
  runtime: 24,
  timeoutSeconds: 15,
  memoryMB: 512,
})

export const testCardData: DataAccess = {
  Query: ['getJob', 'getVisit', 'getEvent', 'getLine', 'takenTicket', 'modelCallsToday'],
  Event: operatorFields,
  Mutation: [
    'takeUserNumber',
    'createVisit',
    'enterLine',
    'updateVisit',
    'takeTicket',
    'createJob',
    'updateJob',
    'createAuditEntry',
  ],
}
