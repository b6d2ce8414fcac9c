import { z } from 'zod'
import type { Assembly } from '../cloudformation/assembly'

/** A queue that calls a function. */
export interface EventSource {
  readonly queueArn: string
  /** An ARN or a physical name. */
  readonly functionName: string
  readonly batchSize: number
  readonly maximumConcurrency: number
  readonly reportsItemFailures: boolean
}

/** Lambda starts with five pollers per queue when no maximum is set. */
const defaultConcurrency = 5

const mappingSchema = z.object({
  EventSourceArn: z.string(),
  FunctionName: z.string(),
  BatchSize: z.number().default(10),
  Enabled: z.boolean().default(true),
  FunctionResponseTypes: z.array(z.string()).default([]),
  ScalingConfig: z.object({ MaximumConcurrency: z.number().default(defaultConcurrency) }).prefault({}),
})

/** Reads which queues call which functions. */
export function readEventSources(assembly: Assembly): readonly EventSource[] {
  return assembly
    .ofType('AWS::Lambda::EventSourceMapping')
    .map(({ properties }) => mappingSchema.parse(properties))
    .filter(({ Enabled }) => Enabled)
    .map((mapping) => ({
      queueArn: mapping.EventSourceArn,
      functionName: mapping.FunctionName,
      batchSize: mapping.BatchSize,
      maximumConcurrency: mapping.ScalingConfig.MaximumConcurrency,
      reportsItemFailures: mapping.FunctionResponseTypes.includes('ReportBatchItemFailures'),
    }))
}
