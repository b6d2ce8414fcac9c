import { defineFunction } from '@aws-amplify/backend'
import type { DataAccess } from '../../custom/data-access/resource'

/** Gives a station its next print. */
export const claimPrint = defineFunction({
  name: 'claim-print',
  entry: './handler.ts',
  // In the data stack: a function that AppSync calls and that touches the data would otherwise make a stack cycle.
  resourceGroupName: 'data',
  runtime: 24,
  timeoutSeconds: 15,
  memoryMB: 512,
})

export const claimPrintData: DataAccess = {
  Query: ['getPrintJob', 'printsByStatus'],
  Mutation: ['updatePrintJob'],
}
