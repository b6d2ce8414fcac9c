import { z } from 'zod'

const Figures = z.looseObject({
  count: z.number(),
  bytes: z.number().optional(),
  readUnits: z.number().optional(),
  writeUnits: z.number().optional(),
  ms: z.number().optional(),
  megabyteMs: z.number().optional(),
})
const Usage = z.record(z.string(), z.record(z.string(), Figures))
type Usage = z.infer<typeof Usage>
type Amount = 'count' | 'bytes' | 'readUnits' | 'writeUnits' | 'ms' | 'megabyteMs'

/** What a booth used, in what AWS bills. */
export interface Used {
  readonly appsyncOperations: number
  readonly appsyncPushes: number
  readonly dynamodbReadUnits: number
  /** With those of secondary indexes. */
  readonly dynamodbWriteUnits: number
  readonly sqsCalls: number
  readonly s3Calls: number
  readonly functionCalls: number
  readonly functionMs: number
  readonly functionGbSeconds: number
  readonly modelCalls: number
  /** What leaves for browsers and functions: AppSync's replies and pushes, pictures read. */
  readonly kilobytesOut: number
}

/** Reads the local cloud's counters. */
export async function readUsage(controlUrl: string): Promise<Usage> {
  const response = await fetch(`${controlUrl}/_local/usage`)
  return Usage.parse(await response.json())
}

/** What was used between two readings, for each of so many cards. */
export function usedBetween(before: Usage, after: Usage, cards: number): Used {
  const sum = (service: string, amount: Amount, only: (operation: string) => boolean = () => true) => {
    const total = (usage: Usage) =>
      Object.entries(usage[service] ?? {})
        .filter(([operation]) => only(operation))
        .reduce((all, [, figures]) => all + (figures[amount] ?? 0), 0)
    return (total(after) - total(before)) / cards
  }
  const isPush = (operation: string) => operation.startsWith('push ')
  const bytesOut = sum('appsync', 'bytes') + sum('s3', 'bytes', (operation) => operation === 'GetObject')
  return {
    appsyncOperations: tenths(sum('appsync', 'count', (operation) => !isPush(operation))),
    appsyncPushes: tenths(sum('appsync', 'count', isPush)),
    dynamodbReadUnits: tenths(sum('dynamodb', 'readUnits')),
    dynamodbWriteUnits: tenths(sum('dynamodb', 'writeUnits')),
    sqsCalls: tenths(sum('sqs', 'count')),
    s3Calls: tenths(sum('s3', 'count')),
    functionCalls: tenths(sum('lambda', 'count')),
    functionMs: Math.round(sum('lambda', 'ms')),
    functionGbSeconds: tenths(sum('lambda', 'megabyteMs') / 1024 / 1000),
    modelCalls: tenths(sum('bedrock', 'count')),
    kilobytesOut: Math.round(bytesOut / 1000),
  }
}

function tenths(value: number): number {
  return Number(value.toFixed(1))
}
