/** The services whose bills have something to count. */
export type BilledService = 'appsync' | 'dynamodb' | 'lambda' | 'sqs' | 's3' | 'bedrock'

/** One thing that AWS would put on a bill. */
export interface Use {
  readonly service: BilledService
  /**
   * What was done, in words that say how it is billed: `query getJob`, `push onUpdateJob` (AppSync), `PutObject` (S3),
   * a function's name (Lambda).
   */
  readonly operation: string
  /** Bytes of the reply, or of what was stored. */
  readonly bytes?: number
  /** By DynamoDB's own count. */
  readonly readUnits?: number
  readonly writeUnits?: number
  /** How long a function was at work. */
  readonly ms?: number
  /** Milliseconds times the function's memory. */
  readonly megabyteMs?: number
}

type Amount = Exclude<keyof Use, 'service' | 'operation'>

/** How often something was done since the start, and the sums of what it used. */
export type UseFigures = { readonly count: number } & { readonly [amount in Amount]?: number }

export type UsageFigures = Readonly<Partial<Record<BilledService, Readonly<Record<string, UseFigures>>>>>

/** Counts what the services do, for `GET /_local/usage`. */
export interface UsageMeter {
  readonly note: (use: Use) => void
  readonly figures: () => UsageFigures
}

/** A meter that starts at zero. It only ever rises: whoever measures takes the difference of two readings. */
export function createUsageMeter(): UsageMeter {
  const services = new Map<BilledService, Map<string, UseFigures>>()
  return {
    note: ({ service, operation, ...amounts }) => {
      const operations = services.get(service) ?? new Map<string, UseFigures>()
      services.set(service, operations)
      operations.set(operation, added(operations.get(operation) ?? { count: 0 }, amounts))
    },
    figures: () =>
      Object.fromEntries([...services].map(([service, each]) => [service, Object.fromEntries(each)])),
  }
}

function added(before: UseFigures, amounts: Omit<Use, 'service' | 'operation'>): UseFigures {
  const sums: Record<string, number> = { ...before, count: before.count + 1 }
  for (const [name, amount] of Object.entries(amounts)) {
    if (typeof amount === 'number') sums[name] = (sums[name] ?? 0) + amount
  }
  return { ...sums, count: sums['count'] ?? 0 }
}
