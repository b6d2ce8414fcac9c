import DataLoader from 'dataloader'
import { z } from 'zod'
import type { GraphQl, RowQuery } from './graphql'

/** Each row is a call of DynamoDB's, and AppSync makes them side by side. */
const ROWS_AT_ONCE = 10

const Rows = z.record(z.string(), z.unknown())

/** Puts the rows that are asked for at the same moment into one operation. */
export function readingRowsTogether(send: GraphQl['send']): GraphQl['read'] {
  const rows = new DataLoader<RowQuery & { id: string }, unknown>(
    async (asked) => {
      const ids = asked.map((_, index) => `$id${index}: ID!`).join(', ')
      const selected = asked.map(
        ({ query, fields }, index) => `row${index}: ${query}(id: $id${index}) { ${fields} }`,
      )
      const variables = Object.fromEntries(asked.map(({ id }, index) => [`id${index}`, id]))
      const found = await send(`query ReadRows(${ids}) { ${selected.join(' ')} }`, variables, Rows)
      return asked.map((_, index) => found[`row${index}`])
    },
    // Whoever asks wants the row as it is now: nothing is remembered from one moment to the next.
    { cache: false, maxBatchSize: ROWS_AT_ONCE },
  )
  return async (row, id, shape) => {
    const found = await rows.load({ ...row, id })
    return found === null ? undefined : shape.parse(found)
  }
}
