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
const readEvent = /* GraphQL */ `query ReadGuestEvent($id: ID!) { getEvent(id: $id) { ${fieldsOf(Event)} } }`
const readLine = /* GraphQL */ `query ReadLine($id: ID!) { getLine(id: $id) { ${fieldsOf(Line)} } }`
const countTry = /* GraphQL */ `
  mutation CountCodeTry($minute: ID!) {
    countCodeTry(minute: $minute)
  }
`

const Found = z.object({ items: z.array(Job) })

/** Cards in DynamoDB by what a guest holds, behind AppSync. */
export function createCardFinder(graphql: GraphQl): CardFinder {
  return {
    async byToken(token) {
      const reply = await graphql(byToken, { token }, z.object({ jobsByTakeAwayToken: Found }))
      return reply.jobsByTakeAwayToken.items[0]
    },
    async byShortCode(code) {
      const reply = await graphql(byShortCode, { code }, z.object({ jobsByShortCode: Found }))
      return reply.jobsByShortCode.items[0]
    },
    async readEvent(eventId) {
      const Reply = z.object({ getEvent: Event.extend({ brand: jsonText(EventBrand) }).nullable() })
      return (await graphql(readEvent, { id: eventId }, Reply)).getEvent ?? undefined
    },
    async readLine(eventId) {
      return (
        (await graphql(readLine, { id: eventId }, z.object({ getLine: Line.nullable() }))).getLine ??
        undefined
      )
    },
  }
}

/** Counts a try in a minute, in one atomic write, and gives the number so far. */
export function createCodeTries(graphql: GraphQl): (minute: string) => Promise<number> {
  return async (minute) => {
    const reply = await graphql(countTry, { minute }, z.object({ countCodeTry: z.int().positive() }))
    return reply.countCodeTry
  }
}
