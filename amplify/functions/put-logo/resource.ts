import { defineFunction } from '@aws-amplify/backend'
import { type DataAccess, operatorFields } from '../../custom/data-access/resource'

/** Keeps an event’s logo, for staff. */
export const putLogo = defineFunction({
  name: 'put-logo',
  entry: './handler.ts',
  // In the data stack: a function that AppSync calls and that touches the data would otherwise make a stack cycle.
  resourceGroupName: 'data',
  runtime: 24,
  timeoutSeconds: 15,
  memoryMB: 512,
})

export const putLogoData: DataAccess = { Query: ['getEvent'], Event: operatorFields }
