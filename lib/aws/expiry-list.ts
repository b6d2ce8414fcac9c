import { z } from 'zod'
import { JobRecord } from '../job/job'
import type { ExpiryList } from '../retention/expire-cards'
import { type GraphQl, conflictOf } from './graphql'

const Page = z.object({ items: z.array(z.object({ id: z.string() })), nextToken: z.string().nullish() })

const listEvents = /* GraphQL */ `
  query ListEvents($nextToken: String) {
    listEvents(limit: 100, nextToken: $nextToken) {
      items {
        id
      }
      nextToken
    }
  }
`
const listExpired = /* GraphQL */ `
  query ListExpired($eventId: ID!, $now: Int!, $limit: Int!) {
    jobsByExpiry(eventId: $eventId, expiresAt: { le: $now }, limit: $limit) {
      items {
        id
      }
    }
  }
`
// Subscribers get what a mutation selects, so it selects the whole record.
const deleteJob = /* GraphQL */ `mutation DeleteJob($id: ID!) {
  deleteJob(input: { id: $id }) { ${Object.keys(JobRecord.shape).join(' ')} }
}`

/** Cards by their end in DynamoDB's index, behind AppSync. */
export function createExpiryList(graphql: GraphQl): ExpiryList {
  return {
    async eventIds() {
      const ids: string[] = []
      let nextToken: string | null | undefined
      do {
        const page = await graphql.send(listEvents, { nextToken }, z.object({ listEvents: Page }))
        ids.push(...page.listEvents.items.map(({ id }) => id))
        nextToken = page.listEvents.nextToken
      } while (nextToken)
      return ids
    },
    async expiredCards(eventId, now, limit) {
      const variables = { eventId, now: Math.floor(now.getTime() / 1000), limit }
      const reply = await graphql.send(listExpired, variables, z.object({ jobsByExpiry: Page }))
      return reply.jobsByExpiry.items.map(({ id }) => id)
    },
    async removeRow(jobId) {
      await conflictOf(graphql.send(deleteJob, { id: jobId }, z.unknown()), 'removed')
    },
  }
}
