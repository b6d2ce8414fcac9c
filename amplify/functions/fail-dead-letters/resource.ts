import { defineFunction } from '@aws-amplify/backend'
import type { DataAccess } from '../../custom/data-access/resource'
import { DEAD_LETTER_TIMEOUT_SECONDS } from '../../../lib/job/limits'

/** Gives the jobs of dead letters their end, so that no guest waits for them. Triggered by the dead-letter queue. */
export const failDeadLetters = defineFunction({
  name: 'fail-dead-letters',
  entry: './handler.ts',
  // In the data stack: a function that AppSync calls and that touches the data would otherwise make a stack cycle.
  resourceGroupName: 'data',
  runtime: 24,
  timeoutSeconds: DEAD_LETTER_TIMEOUT_SECONDS,
  memoryMB: 512,
})

export const failDeadLettersData: DataAccess = {
  Query: ['getJob', 'getVisit'],
  Mutation: ['updateJob', 'updateVisit'],
}
