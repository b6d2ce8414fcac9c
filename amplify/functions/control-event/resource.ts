import { defineFunction } from '@aws-amplify/backend'
import { type DataAccess, operatorFields } from '../../custom/data-access/resource'

/** Opens, pauses and closes an event and lets its workers rest, for staff. */
export const controlEvent = defineFunction({
  name: 'control-event',
  entry: './handler.ts',
  // In the data stack: a function that AppSync calls and that touches the data would otherwise make a stack cycle.
  resourceGroupName: 'data',
  runtime: 24,
  timeoutSeconds: 15,
  memoryMB: 512,
})

export const controlEventData: DataAccess = {
  Query: ['getEvent'],
  Event: operatorFields,
  Mutation: ['updateEvent', 'createAuditEntry'],
}
