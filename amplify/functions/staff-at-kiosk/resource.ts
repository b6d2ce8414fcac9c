import { defineFunction } from '@aws-amplify/backend'
import type { DataAccess } from '../../custom/data-access/resource'

/** Lets the crew help a guest at the kiosk, with the event's PIN; tries are counted. */
export const staffAtKiosk = defineFunction({
  name: 'staff-at-kiosk',
  entry: './handler.ts',
  // In the data stack: a function that AppSync calls and that touches the data would otherwise make a stack cycle.
  resourceGroupName: 'data',
  runtime: 24,
  timeoutSeconds: 15,
  memoryMB: 512,
})

export const staffAtKioskData: DataAccess = {
  Query: ['getEvent', 'getVisit'],
  Event: ['staffPinHash'],
  Mutation: ['updateVisit', 'countCodeTry', 'createAuditEntry'],
}
