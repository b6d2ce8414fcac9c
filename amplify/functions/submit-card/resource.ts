import { defineFunction } from '@aws-amplify/backend'
import { type DataAccess, operatorFields } from '../../custom/data-access/resource'

/** Checks a card request, reserves the allowance, saves the job, then enqueues it. */
export const submitCard = defineFunction({
  name: 'submit-card',
  entry: './handler.ts',
  // In the data stack: a function that AppSync calls and that touches the data would otherwise make a stack cycle.
  resourceGroupName: 'data',
  runtime: 24,
  timeoutSeconds: 15,
  memoryMB: 512,
})

export const submitCardData: DataAccess = {
  Query: ['getJob', 'getVisit', 'getEvent', 'getLine', 'takenTicket', 'modelCallsToday'],
  Event: operatorFields,
  Mutation: ['enterLine', 'updateVisit', 'takeTicket', 'createJob', 'updateJob'],
}
