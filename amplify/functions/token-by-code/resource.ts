import { defineFunction } from '@aws-amplify/backend'
import type { DataAccess } from '../../custom/data-access/resource'

/** Gives the link behind a short code; tries are counted. */
export const tokenByCode = defineFunction({
  name: 'token-by-code',
  entry: './handler.ts',
  // In the data stack: a function that AppSync calls and that touches the data would otherwise make a stack cycle.
  resourceGroupName: 'data',
  runtime: 24,
  timeoutSeconds: 15,
  memoryMB: 512,
})

export const tokenByCodeData: DataAccess = { Query: ['jobsByShortCode'], Mutation: ['countCodeTry'] }
