import { z } from 'zod'
import { cardFileKeys } from '../card-file/card-file'
import type { Remains } from '../event/purge-event'
import { Visit } from '../visit/visit'
import { PrintJob } from '../print/print-job'
import { WallCard } from '../wall/wall-card'
import { type GraphQl, conflictOf } from './graphql'

const PAGE = 100

/** Deletes that run at the same time. */
const ABREAST = 10

const Item = z.object({ id: z.string(), sessionId: z.string().optional(), status: z.string().optional() })
type Item = z.infer<typeof Item>
const Page = z.object({ items: z.array(Item), nextToken: z.string().nullish() })

interface EventRemainsPorts {
  graphql: GraphQl
  /** Removes stored pictures; those that are not there are no trouble. */
  removeFiles: (s3Keys: readonly string[]) => Promise<void>
}

/** All that an event leaves in DynamoDB and S3, found by index; what everybody sees goes first. */
export function createEventRemains(ports: EventRemainsPorts): readonly Remains[] {
  const { graphql } = ports
  return [
    rowsByEvent(graphql, {
      kind: 'wall cards',
      query: 'wallCardsByEvent',
      model: 'WallCard',
      schema: WallCard,
    }),
    rowsByEvent(graphql, { kind: 'prints', query: 'printsByEvent', model: 'PrintJob', schema: PrintJob }),
    { kind: 'cards', removeSome: (eventId) => removeSomeCards(ports, eventId) },
    rowsByEvent(graphql, { kind: 'visits', query: 'visitsByEvent', model: 'Visit', schema: Visit }),
  ]
}

interface Rows {
  kind: Remains['kind']
  /** The query by event, and the model. */
  query: string
  model: string
  /** The whole record: subscribers get what a mutation selects. */
  schema: z.ZodObject
}

/** Rows that hold nothing but themselves. */
function rowsByEvent(graphql: GraphQl, { kind, query, model, schema }: Rows): Remains {
  const fields = Object.keys(schema.shape).join(' ')
  const list = `query List($eventId: ID!) { ${query}(eventId: $eventId, limit: ${PAGE}) { items { id } } }`
  const remove = `mutation Remove($id: ID!) { delete${model}(input: { id: $id }) { ${fields} } }`
  return {
    kind,
    async removeSome(eventId) {
      const reply = await graphql.send(list, { eventId }, z.object({ [query]: Page }))
      const items = reply[query]?.items ?? []
      await abreast(items, ({ id }) => graphql.send(remove, { id }, z.unknown()))
      return { removed: items.length, held: 0 }
    },
  }
}

const cardsByEvent = /* GraphQL */ `
  query CardsByEvent($eventId: ID!, $nextToken: String) {
    page: jobsByEvent(eventId: $eventId, limit: 100, nextToken: $nextToken) {
      items {
        id
        sessionId
        status
      }
      nextToken
    }
  }
`
/** A job that was turned away has no ticket, so it does not stand in the event's index. */
const cardsByStatus = /* GraphQL */ `
  query CardsByStatus($status: JobStatus!, $eventId: ID!, $nextToken: String) {
    page: jobsByStatus(
      status: $status
      filter: { eventId: { eq: $eventId } }
      limit: 1000
      nextToken: $nextToken
    ) {
      items {
        id
        sessionId
        status
      }
      nextToken
    }
  }
`
/** Not while a worker paints: it would store its picture afterwards, and nobody would know of it. */
const removeCard = /* GraphQL */ `
  mutation RemoveCard($id: ID!) {
    deleteJob(input: { id: $id }, condition: { status: { ne: processing } }) {
      id
      eventId
      owner
    }
  }
`

async function removeSomeCards({ graphql, removeFiles }: EventRemainsPorts, eventId: string) {
  const found = await someCards(graphql, eventId)
  let held = 0
  let removed = 0
  await abreast(found, async ({ id, sessionId, status }) => {
    if (status === 'processing') return void (held += 1)
    // The files first: what is cut short here is found again by its row.
    await removeFiles(cardFileKeys({ id, sessionId: sessionId ?? '' }))
    const outcome = await conflictOf(graphql.send(removeCard, { id }, z.unknown()), 'removed' as const)
    if (outcome === 'conflict') held += 1
    else removed += 1
  })
  return { removed, held }
}

const statuses = ['queued', 'processing', 'cancelled', 'failed', 'blocked', 'completed'] as const

/** The first page that has cards which can be removed; else all that are in workers' hands. */
async function someCards(graphql: GraphQl, eventId: string): Promise<Item[]> {
  const lists = [{ document: cardsByEvent, variables: {} }].concat(
    statuses.map((status) => ({ document: cardsByStatus, variables: { status } })),
  )
  const held = new Map<string, Item>()
  for (const { document, variables } of lists) {
    let nextToken: string | null | undefined
    do {
      const Reply = z.object({ page: Page })
      const { page } = await graphql.send(document, { eventId, ...variables, nextToken }, Reply)
      if (page.items.some(({ status }) => status !== 'processing')) return page.items
      for (const item of page.items) held.set(item.id, item)
      nextToken = page.nextToken
    } while (nextToken)
  }
  return [...held.values()]
}

async function abreast<T>(items: readonly T[], work: (item: T) => Promise<unknown>): Promise<void> {
  for (let first = 0; first < items.length; first += ABREAST) {
    await Promise.all(items.slice(first, first + ABREAST).map(work))
  }
}
