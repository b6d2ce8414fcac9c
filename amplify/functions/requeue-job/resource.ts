import { defineFunction } from '@aws-amplify/backend'
import type { DataAccess } from '../../custom/data-access/resource'

/** Sends a waiting job's message to the workers once more, for staff. */
export const requeueJob = defineFunction({
  name: 'requeue-job',
  entry: './handler.ts',
  // In the data stack: a function that AppSync calls and that touches the data would otherwise make a stack cycle.
  resourceGroupName: 'data',
  runtime: 24,
  timeoutSeconds: 15,
  memoryMB: 512,
})

export const requeueJobData: DataAccess = {
  Query: ['getJob'],
  Mutation: ['createAuditEntry'],
}
