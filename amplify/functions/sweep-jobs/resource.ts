import { defineFunction } from '@aws-amplify/backend'
import { type DataAccess, operatorFields } from '../../custom/data-access/resource'

/** Finishes, every minute, what a crash or an outage cut short. */
export const sweepJobs = defineFunction({
  name: 'sweep-jobs',
  entry: './handler.ts',
  schedule: 'every 1m',
  // In the data stack: a function that AppSync calls and that touches the data would otherwise make a stack cycle.
  resourceGroupName: 'data',
  runtime: 24,
  timeoutSeconds: 55,
  memoryMB: 512,
})

export const sweepJobsData: DataAccess = {
  Query: [
    'jobsByStatus',
    'getJob',
    'getVisit',
    'getEvent',
    'listEvents',
    'getLine',
    'takenTicket',
    'unsettledTickets',
  ],
  Event: operatorFields,
  Mutation: ['updateEvent', 'createAuditEntry', 'updateJob', 'updateVisit', 'takeTicket', 'settleTickets'],
}
