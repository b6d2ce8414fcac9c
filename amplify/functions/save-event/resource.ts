import { defineFunction } from '@aws-amplify/backend'
import { type DataAccess, operatorFields } from '../../custom/data-access/resource'

/** Saves an event's form, for staff: a new event, or a change of one that nobody else changed meanwhile. */
export const saveEvent = defineFunction({
  name: 'save-event',
  entry: './handler.ts',
  // In the data stack: a function that AppSync calls and that touches the data would otherwise make a stack cycle.
  resourceGroupName: 'data',
  runtime: 24,
  timeoutSeconds: 15,
  memoryMB: 512,
})

export const saveEventData: DataAccess = {
  Query: ['getEvent'],
  Event: operatorFields,
  Mutation: ['createEvent', 'updateEvent', 'createLine', 'createAuditEntry'],
}
