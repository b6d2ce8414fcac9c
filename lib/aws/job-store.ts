import { z } from 'zod'
import { JobRecord } from '../job/job'
import type { JobCensus, JobStore } from '../job/job-store'
import { type GraphQl, changedFields, conflictOf } from './graphql'

// Subscribers get what a mutation selects, so every write selects the whole record.
const fields = Object.keys(JobRecord.shape).join(' ')

const jobRow = { query: 'getJob', fields }
const createJob = /* GraphQL */ `mutation CreateJob($input: CreateJobInput!) { createJob(input: $input) { ${fields} } }`
const updateJob = /* GraphQL */ `mutation UpdateJob($input: UpdateJobInput!, $condition: ModelJobConditionInput) {
  updateJob(input: $input, condition: $condition) { ${fields} }
}`

/** Jobs in DynamoDB, behind AppSync: a write and its push to subscribers are one step. */
export function createJobStore(graphql: GraphQl): JobStore {
  return {
    read: (jobId) => graphql.read(jobRow, jobId, JobRecord),
    async create(job) {
      const outcome = await conflictOf(
        graphql.send(createJob, { input: job }, z.unknown()),
        'created' as const,
      )
      return outcome === 'conflict' ? 'exists' : outcome
    },
    save(before, after) {
      const input = { id: before.id, ...changedFields(before, after) }
      const condition = { version: { eq: before.version } }
      return conflictOf(graphql.send(updateJob, { input, condition }, z.unknown()), 'saved' as const)
    },
  }
}

const listJobs = /* GraphQL */ `query ListJobs($status: JobStatus!, $updatedAt: ModelStringKeyConditionInput, $nextToken: String) {
  jobsByStatus(status: $status, updatedAt: $updatedAt, limit: 200, nextToken: $nextToken) {
    items { ${fields} }
    nextToken
  }
}`

const JobPage = z.object({
  jobsByStatus: z.object({ items: z.array(z.unknown()), nextToken: z.string().nullish() }),
})

/** Jobs by status, by an index; a row that is not a job is passed over, so that it cannot hide the others. */
export function createJobCensus(graphql: GraphQl): JobCensus {
  return {
    async list(status, { since } = {}) {
      const jobs: JobRecord[] = []
      let nextToken: string | null | undefined
      do {
        const updatedAt = since && { ge: since.toISOString() }
        const { jobsByStatus } = await graphql.send(listJobs, { status, updatedAt, nextToken }, JobPage)
        jobs.push(...jobsByStatus.items.flatMap((item) => JobRecord.safeParse(item).data ?? []))
        nextToken = jobsByStatus.nextToken
      } while (nextToken)
      return jobs
    },
  }
}
