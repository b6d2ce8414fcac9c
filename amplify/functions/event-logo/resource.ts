import { defineFunction } from '@aws-amplify/backend'
import { type DataAccess, operatorFields } from '../../custom/data-access/resource'

/** Signs a short-lived URL of an event’s logo, for its kiosks and staff. */
export const eventLogo = defineFunction({
  name: 'event-logo',
  entry: './handler.ts',
  // In the data stack: a function that AppSync calls and that touches the data would otherwise make a stack cycle.
  resourceGroupName: 'data',
  runtime: 24,
  timeoutSeconds: 15,
  memoryMB: 512,
})

export const eventLogoData: DataAccess = { Query: ['getEvent'], Event: operatorFields }
