import { defineFunction } from '@aws-amplify/backend'
import type { DataAccess } from '../../custom/data-access/resource'

/** Takes a station's report on a print. */
export const finishPrint = defineFunction({
  name: 'finish-print',
  entry: './handler.ts',
  // In the data stack: a function that AppSync calls and that touches the data would otherwise make a stack cycle.
  resourceGroupName: 'data',
  runtime: 24,
  timeoutSeconds: 15,
  memoryMB: 512,
})

export const finishPrintData: DataAccess = {
  Query: ['getPrintJob'],
  Mutation: ['updatePrintJob'],
}
