import { z } from 'zod'
import { PrintJob } from '../print/print-job'
import type { PrintCounter, PrintStore } from '../print/print-store'
import { type GraphQl, changedFields, conflictOf } from './graphql'

// Subscribers get what a mutation selects, so every write selects the whole record.
const fields = Object.keys(PrintJob.shape).join(' ')

const printRow = { query: 'getPrintJob', fields }
const createPrint = /* GraphQL */ `mutation CreatePrint($input: CreatePrintJobInput!) { createPrintJob(input: $input) { ${fields} } }`
const updatePrint = /* GraphQL */ `mutation UpdatePrint($input: UpdatePrintJobInput!, $condition: ModelPrintJobConditionInput) {
  updatePrintJob(input: $input, condition: $condition) { ${fields} }
}`
const deletePrint = /* GraphQL */ `mutation DeletePrint($id: ID!) { deletePrintJob(input: { id: $id }) { ${fields} } }`
const listPrints = /* GraphQL */ `query ListPrints($status: PrintStatus!, $eventId: ID!, $nextToken: String) {
  printsByStatus(status: $status, filter: { eventId: { eq: $eventId } }, limit: 200, nextToken: $nextToken) {
    items { ${fields} }
    nextToken
  }
}`

const PrintPage = z.object({
  printsByStatus: z.object({ items: z.array(PrintJob), nextToken: z.string().nullish() }),
})

/** Prints in DynamoDB, behind AppSync: a write and its push to stations are one step. */
export function createPrintStore(graphql: GraphQl): PrintStore {
  const list = async (status: 'requested' | 'claimed', eventId: string) => {
    const prints: PrintJob[] = []
    let nextToken: string | null | undefined
    do {
      const page = await graphql.send(listPrints, { status, eventId, nextToken }, PrintPage)
      prints.push(...page.printsByStatus.items)
      nextToken = page.printsByStatus.nextToken
    } while (nextToken)
    return prints
  }
  return {
    read: (jobId) => graphql.read(printRow, jobId, PrintJob),
    async create(print) {
      const outcome = await conflictOf(
        graphql.send(createPrint, { input: print }, z.unknown()),
        'created' as const,
      )
      return outcome === 'conflict' ? 'exists' : outcome
    },
    save(before, after) {
      const input = { id: before.id, ...changedFields(before, after) }
      const condition = { version: { eq: before.version } }
      return conflictOf(graphql.send(updatePrint, { input, condition }, z.unknown()), 'saved' as const)
    },
    async listWaiting(eventId) {
      const [requested, claimed] = await Promise.all([list('requested', eventId), list('claimed', eventId)])
      return [...claimed, ...requested].sort((a, b) => a.number - b.number)
    },
    async remove(jobId) {
      await conflictOf(graphql.send(deletePrint, { id: jobId }, z.unknown()), 'removed')
    },
  }
}

const takeCopy = /* GraphQL */ `
  mutation TakeCopy($eventId: ID!, $isNew: Boolean!, $limit: Int!) {
    takeCopy(eventId: $eventId, isNew: $isNew, limit: $limit)
  }
`

/** Copies on the line's row, each counted in one atomic write. */
export function createPrintCounter(graphql: GraphQl): PrintCounter {
  return {
    async takeCopy(eventId, { isNew, limit }) {
      const Reply = z.object({ takeCopy: z.int().positive() })
      const taking = graphql.send(takeCopy, { eventId, isNew, limit }, Reply)
      const taken = await conflictOf(taking, 'taken' as const)
      return taken === 'conflict' ? 'used-up' : (await taking).takeCopy
    },
  }
}
