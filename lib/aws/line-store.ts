import { z } from 'zod'
import { Line } from '../event/line'
import type { ArtistStore, LineStore, ModelBudget } from '../event/line-store'
import { type GraphQl, conflictOf } from './graphql'

const fields = Object.keys(Line.shape).join(' ')

const takeTicket = /* GraphQL */ `
  mutation TakeTicket($eventId: ID!, $jobId: ID!, $lastAllowed: Int!) {
    takeTicket(eventId: $eventId, jobId: $jobId, lastAllowed: $lastAllowed)
  }
`
const enterLine = /* GraphQL */ `
  mutation EnterLine(
    $visitId: ID!
    $visitVersion: Int!
    $jobIds: [ID!]!
    $eventId: ID!
    $jobId: ID!
    $lastAllowed: Int!
  ) {
    enterLine(
      visitId: $visitId
      visitVersion: $visitVersion
      jobIds: $jobIds
      eventId: $eventId
      jobId: $jobId
      lastAllowed: $lastAllowed
    )
  }
`
const takenTicket = /* GraphQL */ `
  query TakenTicket($eventId: ID!, $jobId: ID!) {
    takenTicket(eventId: $eventId, jobId: $jobId)
  }
`
const unsettledTickets = /* GraphQL */ `
  query UnsettledTickets($eventId: ID!) {
    unsettledTickets(eventId: $eventId)
  }
`
const settleTickets = /* GraphQL */ `
  mutation SettleTickets($eventId: ID!, $jobIds: [ID!]!) {
    settleTickets(eventId: $eventId, jobIds: $jobIds)
  }
`
const takeUserNumber = /* GraphQL */ `
  mutation TakeUserNumber($eventId: ID!) {
    takeUserNumber(eventId: $eventId)
  }
`
const noteDuration = /* GraphQL */ `
  mutation NoteDuration($eventId: ID!, $slot: Int!, $processingMs: Int!) {
    noteDuration(eventId: $eventId, slot: $slot, processingMs: $processingMs)
  }
`
const lineRow = { query: 'getLine', fields }
const updateLine = /* GraphQL */ `mutation UpdateLine($input: UpdateLineInput!, $condition: ModelLineConditionInput) {
  updateLine(input: $input, condition: $condition) { ${fields} }
}`

// Made once: zod prepares a schema for the first value that it parses.
const TakeTicket = z.object({ takeTicket: z.int().positive() })
const EnterLine = z.object({ enterLine: z.int().positive() })
const NoteDuration = z.object({ noteDuration: z.boolean() })
const TakenTicket = z.object({ takenTicket: z.int().positive().nullable() })

/** Durations that the estimate looks back on. */
const REMEMBERED_CARDS = 20

/** DynamoDB's update expressions hold 4 KB; this many names fit. */
const SETTLED_AT_ONCE = 25

/** The line in DynamoDB, behind AppSync. */
export function createLineStore(graphql: GraphQl): LineStore {
  return {
    read: (eventId) => graphql.read(lineRow, eventId, Line),
    async takeTicket(eventId, jobId, lastAllowed) {
      const variables = { eventId, jobId, lastAllowed }
      const taking = graphql.send(takeTicket, variables, TakeTicket)
      const taken = await conflictOf(taking, 'taken' as const)
      if (taken === 'taken') return (await taking).takeTicket
      const earlier = await graphql.send(takenTicket, { eventId, jobId }, TakenTicket)
      return earlier.takenTicket ?? 'full'
    },
    async enter({ before, held }, jobId, lastAllowed) {
      const { id: visitId, version: visitVersion, eventId } = before
      const variables = { visitId, visitVersion, jobIds: held.jobIds, eventId, jobId, lastAllowed }
      const entering = graphql.send(enterLine, variables, EnterLine)
      const entered = await conflictOf(entering, 'entered' as const)
      return entered === 'entered' ? (await entering).enterLine : 'stopped'
    },
    async unsettledTickets(eventId) {
      const Reply = z.object({ unsettledTickets: z.array(z.string()) })
      return (await graphql.send(unsettledTickets, { eventId }, Reply)).unsettledTickets
    },
    async settleTickets(eventId, jobIds) {
      for (let first = 0; first < jobIds.length; first += SETTLED_AT_ONCE) {
        const some = jobIds.slice(first, first + SETTLED_AT_ONCE)
        await graphql.send(settleTickets, { eventId, jobIds: some }, z.unknown())
      }
    },
    async takeUserNumber(eventId) {
      const reply = await graphql.send(
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
      await conflictOf(graphql.send(updateLine, { input, condition }, z.unknown()), 'saved')
    },
    async recordDuration(eventId, ticket, processingMs) {
      // A slot for each ticket of the last twenty: whoever comes after overwrites.
      const variables = { eventId, slot: ticket % REMEMBERED_CARDS, processingMs }
      const noted = await graphql.send(noteDuration, variables, NoteDuration)
      if (!noted.noteDuration) return
      // Pushed with all that the line is.
      await graphql.send(updateLine, { input: { id: eventId, ...backToWork } }, z.unknown())
    },
  }
}

const backToWork = { failuresInARow: 0, restingSince: null, restCause: null, triedAt: null }

const countModelFailure = /* GraphQL */ `
  mutation CountModelFailure($eventId: ID!) {
    countModelFailure(eventId: $eventId)
  }
`

/** How the event's model does, on the line's row. */
export function createArtistStore(graphql: GraphQl): ArtistStore {
  return {
    async countFailure(eventId) {
      const Reply = z.object({ countModelFailure: z.int().positive() })
      return (await graphql.send(countModelFailure, { eventId }, Reply)).countModelFailure
    },
    async rest(eventId, cause, now) {
      const at = now.toISOString()
      const input = { id: eventId, restingSince: at, triedAt: at, restCause: cause }
      const condition = { restingSince: { attributeExists: false } }
      await conflictOf(graphql.send(updateLine, { input, condition }, z.unknown()), 'saved')
    },
    async beginTry(line, now) {
      const input = { id: line.id, triedAt: now.toISOString() }
      const triedAt = line.triedAt ? { eq: line.triedAt } : { attributeExists: false }
      const condition = { restingSince: { attributeExists: true }, triedAt }
      return (
        (await conflictOf(graphql.send(updateLine, { input, condition }, z.unknown()), 'begun')) === 'begun'
      )
    },
  }
}

const takeModelCall = /* GraphQL */ `
  mutation TakeModelCall($eventId: ID!, $perMinute: Int, $perDay: Int) {
    takeModelCall(eventId: $eventId, perMinute: $perMinute, perDay: $perDay)
  }
`
const modelCallsToday = /* GraphQL */ `
  query ModelCallsToday($eventId: ID!) {
    modelCallsToday(eventId: $eventId)
  }
`

/** Model calls in DynamoDB: one row for each event and day, counted by AppSync's clock. */
export function createModelBudget(graphql: GraphQl): ModelBudget {
  const callsToday = async (eventId: string) => {
    const Reply = z.object({ modelCallsToday: z.int().nonnegative() })
    return (await graphql.send(modelCallsToday, { eventId }, Reply)).modelCallsToday
  }
  return {
    callsToday,
    async takeCall(eventId, { perMinute, perDay }) {
      const taking = graphql.send(takeModelCall, { eventId, perMinute, perDay }, z.unknown())
      if ((await conflictOf(taking, 'taken' as const)) === 'taken') return 'taken'
      if (perDay === undefined) return 'minute-full'
      return (await callsToday(eventId)) >= perDay ? 'day-full' : 'minute-full'
    },
  }
}
