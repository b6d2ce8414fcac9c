import { defineFunction } from '@aws-amplify/backend'
import type { DataAccess } from '../../custom/data-access/resource'

/** Gives a finished card's files, and has them drawn when they are first asked for. */
export const cardFile = defineFunction({
  name: 'card-file',
  entry: './handler.ts',
  // In the data stack: a function that AppSync calls and that touches the data would otherwise make a stack cycle.
  resourceGroupName: 'data',
  runtime: 24,
  // Waits for the drawing; AppSync itself waits 30 s.
  timeoutSeconds: 29,
  memoryMB: 512,
})

export const cardFileData: DataAccess = {
  Query: ['jobsByTakeAwayToken', 'getEvent'],
  Mutation: ['drawCard'],
}
