import { defineFunction } from '@aws-amplify/backend'
import { type DataAccess, operatorFields } from '../../custom/data-access/resource'

/** Tries the parts of the backend that no browser can ask, for staff. */
export const checkBooth = defineFunction({
  name: 'check-booth',
  entry: './handler.ts',
  // In the data stack: a function that AppSync calls and that touches the data would otherwise make a stack cycle.
  resourceGroupName: 'data',
  runtime: 24,
  timeoutSeconds: 20,
  memoryMB: 512,
})

export const checkBoothData: DataAccess = {
  Query: ['getEvent', 'getLine', 'modelCallsToday'],
  Event: operatorFields,
}
