import { ConditionalCheckFailedException, type DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { z } from 'zod'
import type { CallObserver } from '../control/call-observer'

const Input = z.looseObject({ TableName: z.string() })
const Output = z.looseObject({ ConsumedCapacity: z.object({ CapacityUnits: z.number() }).optional() })
const reads: ReadonlySet<string> = new Set(['GetItem', 'Query', 'Scan'])

export interface DynamoDbMeter {
  readonly used: CallObserver['used']
  /** Secondary indexes of a table: each holds the whole row, so that each is written whenever the row is. */
  readonly indexesOf: (tableName: string) => number
}

/** Tells what each call consumes, by DynamoDB's own count; a write whose condition fails costs one unit. */
export function meterDynamoDb(client: DynamoDBClient, { used, indexesOf }: DynamoDbMeter): void {
  client.middlewareStack.add(
    (next, { commandName = '' }) =>
      async (args) => {
        const input = Input.parse(args.input)
        const operation = commandName.replace(/Command$/, '')
        const note = (units: number, writes = 1) => {
          const amount = reads.has(operation) ? { readUnits: units } : { writeUnits: units * writes }
          used({ service: 'dynamodb', operation: `${operation} ${modelOf(input.TableName)}`, ...amount })
        }
        try {
          const result = await next({ ...args, input: { ...input, ReturnConsumedCapacity: 'TOTAL' } })
          note(
            Output.parse(result.output).ConsumedCapacity?.CapacityUnits ?? 0,
            1 + indexesOf(input.TableName),
          )
          return result
        } catch (error) {
          if (error instanceof ConditionalCheckFailedException) note(1)
          throw error
        }
      },
    { step: 'initialize', name: 'meter' },
  )
}

/** Amplify names a table `{model}-{api}-{environment}`. */
function modelOf(tableName: string): string {
  return tableName.split('-')[0] ?? tableName
}
