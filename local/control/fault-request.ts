import { z } from 'zod'

/** Kills the execution environment of a function when it reaches a point of its work. */
export const FunctionFault = z.strictObject({
  function: z.string().min(1),
  at: z.enum(['before-model', 'after-model', 'after-store', 'before-complete']),
  kind: z.enum(['crash', 'timeout']),
  times: z.number().int().min(1).max(10_000).default(1),
})
export type FunctionFault = z.infer<typeof FunctionFault>

/** Takes a service away for a while. */
export const ServiceFault = z.strictObject({
  service: z.enum(['appsync', 'sqs', 's3', 'dynamodb', 'bedrock']),
  kind: z.literal('unavailable'),
  forMs: z.number().int().min(0).max(3_600_000),
})
export type ServiceFault = z.infer<typeof ServiceFault>

/** What `POST /_local/faults` takes. */
export const FaultRequest = z.union([FunctionFault, ServiceFault])
export type FaultRequest = z.infer<typeof FaultRequest>
