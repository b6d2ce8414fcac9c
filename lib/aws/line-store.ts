import { z } from 'zod'
import { Line } from '../event/line'
import type { LineStore } from '../event/line-store'
import { type GraphQl, conflictOf } from './graphql'

const fields = Object.keys(Line.shape).join(' ')

const takeTicket = /* GraphQL */ `
  mutation TakeTicket($eventId: ID!) {
    takeTicket(eventId: $eventId)
  }
`
const takeUserNumber = /* GraphQL */ `
  mutation TakeUserNumber($eventId: ID!) {
    takeUserNumber(eventId: $eventId)
  }
`
const readLine = /* GraphQL */ `query ReadLine($id: ID!) { getLine(id: $id) { ${fields} } }`
const updateLine = /* GraphQL */ `mutation UpdateLine($input: UpdateLineInput!, $condition: ModelLineConditionInput) {
  updateLine(input: $input, condition: $condition) { ${fields} }
}`

/** Durations that the estimate looks back on. */
const REMEMBERED_CARDS = 20

/** The line in DynamoDB, behind AppSync. */
export function createLineStore(graphql: GraphQl): LineStore {
  return {
    async takeTicket(eventId) {
      const reply = await graphql(takeTicket, { eventId }, z.object({ takeTicket: z.int().positive() }))
      return reply.takeTicket
    },
    async takeUserNumber(eventId) {
      const reply = await graphql(
        takeUserNumber,
        { eventId },
        z.object({ takeUserNumber: z.int().positive() }),
      )
      return reply.takeUserNumber
    },
    async recordStart(eventId, ticket) {
      const input = { id: eventId, startedTicket: ticket }
      // A retried job must not turn the line back.
      const condition = { startedTicket: { lt: ticket } }
      await conflictOf(graphql(updateLine, { input, condition }, z.unknown()), 'saved')
    },
    async recordDuration(eventId, processingMs) {
      const { getLine } = await graphql(readLine, { id: eventId }, z.object({ getLine: Line.nullable() }))
      if (!getLine) return
      const recentProcessingMs = [...getLine.recentProcessingMs, processingMs].slice(-REMEMBERED_CARDS)
      await graphql(updateLine, { input: { id: eventId, recentProcessingMs } }, z.unknown())
    },
  }
}
