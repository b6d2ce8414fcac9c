import { z } from 'zod'
import type { CallObserver } from '../control/call-observer'
import { type AskDynamoDb, DynamoDbError } from '../dynamodb/ask-dynamodb'

const Input = z.object({ TableName: z.string() })
const Output = z.object({ ConsumedCapacity: z.object({ CapacityUnits: z.number() }).optional() })
const reads: ReadonlySet<string> = new Set(['GetItem', 'Query', 'Scan'])

export interface DynamoDbMeter {
  readonly used: CallObserver['used']
  /** Secondary indexes of a table: each holds the whole row, so that each is written whenever the row is. */
  readonly indexesOf: (tableName: string) => number
}

/** Tells what each call consumes, by DynamoDB's own count; a write whose condition fails costs one unit. */
export function meteredDynamoDb(ask: AskDynamoDb, { used, indexesOf }: DynamoDbMeter): AskDynamoDb {
  return async (operation, input) => {
    const { TableName: table } = Input.parse(input)
    const note = (units: number, writes = 1) => {
      const amount = reads.has(operation) ? { readUnits: units } : { writeUnits: units * writes }
      used({ service: 'dynamodb', operation: `${operation} ${modelOf(table)}`, ...amount })
    }
    try {
      const output = await ask(operation, { ...input, ReturnConsumedCapacity: 'TOTAL' })
      note(Output.parse(output).ConsumedCapacity?.CapacityUnits ?? 0, 1 + indexesOf(table))
      return output
    } catch (error) {
      if (error instanceof DynamoDbError && error.isConflict) note(1)
      throw error
    }
  }
}

/** Amplify names a table `{model}-{api}-{environment}`. */
function modelOf(tableName: string): string {
  return tableName.split('-')[0] ?? tableName
}
