import { defineFunction } from '@aws-amplify/backend'
import { type DataAccess, operatorFields } from '../../custom/data-access/resource'

/** Gives a guest a visit with a visitor number and an allowance. */
export const startVisit = defineFunction({
  name: 'start-visit',
  entry: './handler.ts',
  // In the data stack: a function that AppSync calls and that touches the data would otherwise make a stack cycle.
  resourceGroupName: 'data',
  runtime: 24,
  timeoutSeconds: 15,
  memoryMB: 512,
})

export const startVisitData: DataAccess = {
  Query: ['getEvent'],
  Event: operatorFields,
  Mutation: ['takeUserNumber', 'createVisit'],
}
