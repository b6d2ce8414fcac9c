import { z } from 'zod'
import { Event, EventBrand } from '../event/event'
import { Line } from '../event/line'
import { Job } from '../job/job'
import { jsonText } from '../schema/json-text'
import type { CardFinder } from '../take-away/card-finder'
import type { GraphQl } from './graphql'

const fieldsOf = (schema: z.ZodObject) => Object.keys(schema.shape).join(' ')

const jobFields = fieldsOf(Job)
const byToken = /* GraphQL */ `query CardByToken($token: String!) {
  jobsByTakeAwayToken(takeAwayToken: $token, limit: 1) { items { ${jobFields} } }
}`
const byShortCode = /* GraphQL */ `query CardByShortCode($code: String!) {
  jobsByShortCode(shortCode: $code, limit: 1) { items { ${jobFields} } }
}`
const eventRow = { query: 'getEvent', fields: fieldsOf(Event) }
const lineRow = { query: 'getLine', fields: fieldsOf(Line) }
const countTry = /* GraphQL */ `
  mutation CountCodeTry($minute: ID!) {
    countCodeTry(minute: $minute)
  }
`

const EventRow = Event.extend({ brand: jsonText(EventBrand) })
const Found = z.object({ items: z.array(Job) })

/** Cards in DynamoDB by what a guest holds, behind AppSync. */
export function createCardFinder(graphql: GraphQl): CardFinder {
  return {
    async byToken(token) {
      const reply = await graphql.send(byToken, { token }, z.object({ jobsByTakeAwayToken: Found }))
      return reply.jobsByTakeAwayToken.items[0]
    },
    async byShortCode(code) {
      const reply = await graphql.send(byShortCode, { code }, z.object({ jobsByShortCode: Found }))
      return reply.jobsByShortCode.items[0]
    },
    readEvent: (eventId) => graphql.read(eventRow, eventId, EventRow),
    readLine: (eventId) => graphql.read(lineRow, eventId, Line),
  }
}

/** Counts a try in a minute, in one atomic write, and gives the number so far. */
export function createCodeTries(graphql: GraphQl): (minute: string) => Promise<number> {
  return async (minute) => {
    const reply = await graphql.send(countTry, { minute }, z.object({ countCodeTry: z.int().positive() }))
    return reply.countCodeTry
  }
}
