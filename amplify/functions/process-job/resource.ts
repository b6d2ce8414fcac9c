import { defineFunction } from '@aws-amplify/backend'
import { type DataAccess, operatorFields } from '../../custom/data-access/resource'
import { WORKER_TIMEOUT_SECONDS } from '../../../lib/job/limits'

/** Paints one queued job: claim, model, storage, completion. Triggered by the card queue. */
export const processJob = defineFunction({
  name: 'process-job',
  entry: './handler.ts',
  // In the data stack: a function that AppSync calls and that touches the data would otherwise make a stack cycle.
  resourceGroupName: 'data',
  runtime: 24,
  timeoutSeconds: WORKER_TIMEOUT_SECONDS,
  // Lambda gives CPU by memory; decoding and cropping a megapixel wants one core.
  memoryMB: 1769,
})

export const processJobData: DataAccess = {
  Query: ['getJob', 'getEvent', 'getLine', 'getVisit', 'modelCallsToday'],
  Event: operatorFields,
  Mutation: ['updateJob', 'updateLine', 'updateVisit', 'countModelFailure', 'noteDuration', 'takeModelCall'],
}
