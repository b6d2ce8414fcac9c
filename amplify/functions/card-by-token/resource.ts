import { defineFunction } from '@aws-amplify/backend'
import type { DataAccess } from '../../custom/data-access/resource'

/** Shows a card to whoever has its link. */
export const cardByToken = defineFunction({
  name: 'card-by-token',
  entry: './handler.ts',
  // In the data stack: a function that AppSync calls and that touches the data would otherwise make a stack cycle.
  resourceGroupName: 'data',
  runtime: 24,
  timeoutSeconds: 15,
  memoryMB: 512,
})

export const cardByTokenData: DataAccess = { Query: ['jobsByTakeAwayToken', 'getEvent', 'getLine'] }
