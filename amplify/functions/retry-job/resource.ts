import { defineFunction } from '@aws-amplify/backend'
import type { DataAccess } from '../../custom/data-access/resource'

/** Gives a failed job another chance, for staff. */
export const retryJob = defineFunction({
  name: 'retry-job',
  entry: './handler.ts',
  // In the data stack: a function that AppSync calls and that touches the data would otherwise make a stack cycle.
  resourceGroupName: 'data',
  runtime: 24,
  timeoutSeconds: 15,
  memoryMB: 512,
})

export const retryJobData: DataAccess = {
  Query: ['getJob', 'getVisit'],
  Mutation: ['updateJob', 'updateVisit', 'createAuditEntry'],
}
