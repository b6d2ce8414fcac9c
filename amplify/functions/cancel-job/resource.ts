import { defineFunction } from '@aws-amplify/backend'
import type { DataAccess } from '../../custom/data-access/resource'

/** Takes a job that waits out of the line and gives its allowance back. */
export const cancelJob = defineFunction({
  name: 'cancel-job',
  entry: './handler.ts',
  // In the data stack: a function that AppSync calls and that touches the data would otherwise make a stack cycle.
  resourceGroupName: 'data',
  runtime: 24,
  timeoutSeconds: 15,
  memoryMB: 512,
})

export const cancelJobData: DataAccess = {
  Query: ['getJob', 'getVisit'],
  Mutation: ['updateJob', 'updateVisit', 'createAuditEntry'],
}
