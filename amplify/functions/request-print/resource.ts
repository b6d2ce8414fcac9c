import { defineFunction } from '@aws-amplify/backend'
import { type DataAccess, operatorFields } from '../../custom/data-access/resource'

/** Puts a card into the printer's line. */
export const requestPrint = defineFunction({
  name: 'request-print',
  entry: './handler.ts',
  // In the data stack: a function that AppSync calls and that touches the data would otherwise make a stack cycle.
  resourceGroupName: 'data',
  runtime: 24,
  timeoutSeconds: 15,
  memoryMB: 512,
})

export const requestPrintData: DataAccess = {
  Query: ['getJob', 'getEvent', 'getPrintJob'],
  Event: operatorFields,
  Mutation: ['createPrintJob', 'updatePrintJob', 'takeCopy', 'createAuditEntry'],
}
