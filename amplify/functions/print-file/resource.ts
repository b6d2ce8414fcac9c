import { defineFunction } from '@aws-amplify/backend'
import type { DataAccess } from '../../custom/data-access/resource'

/** Gives the sheet of a card that is to be printed. */
export const printFile = defineFunction({
  name: 'print-file',
  entry: './handler.ts',
  // In the data stack: a function that AppSync calls and that touches the data would otherwise make a stack cycle.
  resourceGroupName: 'data',
  runtime: 24,
  // Waits for the drawing; AppSync itself waits 30 s.
  timeoutSeconds: 29,
  memoryMB: 512,
})

export const printFileData: DataAccess = {
  Query: ['getJob', 'getPrintJob', 'getEvent'],
  Mutation: ['drawCard'],
}
