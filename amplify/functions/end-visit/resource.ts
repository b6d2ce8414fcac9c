import { defineFunction } from '@aws-amplify/backend'
import type { DataAccess } from '../../custom/data-access/resource'

/** Ends a guest's visit, so that nothing more can be made with it. */
export const endVisit = defineFunction({
  name: 'end-visit',
  entry: './handler.ts',
  // In the data stack: a function that AppSync calls and that touches the data would otherwise make a stack cycle.
  resourceGroupName: 'data',
  runtime: 24,
  timeoutSeconds: 15,
  memoryMB: 512,
})

export const endVisitData: DataAccess = { Query: ['getVisit'], Mutation: ['updateVisit'] }
