import { z } from 'zod'
import { Job } from '../job/job'
import type { JobStore } from '../job/job-store'
import { type GraphQl, changedFields, conflictOf } from './graphql'

// Subscribers get what a mutation selects, so every write selects the whole record.
const fields = Object.keys(Job.shape).join(' ')

const readJob = /* GraphQL */ `query ReadJob($id: ID!) { getJob(id: $id) { ${fields} } }`
const createJob = /* GraphQL */ `mutation CreateJob($input: CreateJobInput!) { createJob(input: $input) { ${fields} } }`
const updateJob = /* GraphQL */ `mutation UpdateJob($input: UpdateJobInput!, $condition: ModelJobConditionInput) {
  updateJob(input: $input, condition: $condition) { ${fields} }
}`

/** Jobs in DynamoDB, behind AppSync: a write and its push to subscribers are one step. */
export function createJobStore(graphql: GraphQl): JobStore {
  return {
    async read(jobId) {
      const { getJob } = await graphql(readJob, { id: jobId }, z.object({ getJob: Job.nullable() }))
      return getJob ?? undefined
    },
    async create(job) {
      const outcome = await conflictOf(graphql(createJob, { input: job }, z.unknown()), 'created' as const)
      return outcome === 'conflict' ? 'exists' : outcome
    },
    save(before, after) {
      const input = { id: before.id, ...changedFields(before, after) }
      const condition = { version: { eq: before.version } }
      return conflictOf(graphql(updateJob, { input, condition }, z.unknown()), 'saved' as const)
    },
  }
}
