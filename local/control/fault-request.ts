import { z } from 'zod'

const services = ['appsync', 'sqs', 's3', 'dynamodb', 'bedrock'] as const
const namedPoints = ['before-model', 'after-model', 'after-store', 'before-complete'] as const
const times = z.number().int().min(1).max(10_000).default(1)
/** Limits a fault to what `labelOf` calls so, for example one job. */
const label = z.string().min(1).optional()

/** One call of a function to a service: received but not carried out, or carried out but not answered. */
export const CallPoint = z.strictObject({
  service: z.enum(services),
  /** The API's own word; for AppSync the mutation's field. */
  operation: z.string().min(1),
  phase: z.enum(['before', 'after']),
})
export type CallPoint = z.infer<typeof CallPoint>

/** Kills the execution environment of a function when it reaches a point of its work. */
export const FunctionFault = z.strictObject({
  function: z.string().min(1),
  at: z.union([z.enum(namedPoints), CallPoint], {
    error: `Invalid point: one of ${namedPoints.join(', ')}, or { service, operation, phase }`,
  }),
  kind: z.enum(['crash', 'timeout']),
  times,
  label,
})
export type FunctionFault = z.infer<typeof FunctionFault>

/** Lets a function live with a clock that is wrong, until told `byMs: 0`. */
export const ClockSkew = z.strictObject({
  function: z.string().min(1),
  kind: z.literal('clock-skew'),
  byMs: z.number().int().min(-86_400_000).max(86_400_000),
})
export type ClockSkew = z.infer<typeof ClockSkew>

/** Takes a service away for a while. */
export const ServiceFault = z.strictObject({
  service: z.enum(services),
  kind: z.literal('unavailable'),
  forMs: z.number().int().min(0).max(3_600_000),
})
export type ServiceFault = z.infer<typeof ServiceFault>

const messages = { service: z.literal('sqs'), times }

/** Lets the next deliveries be what standard queues may be: twice, both copies at the same time. */
export const DoubleDelivery = z.strictObject({ ...messages, kind: z.literal('deliver-twice'), label })
export type DoubleDelivery = z.infer<typeof DoubleDelivery>

/** Draws the next messages at random from those that wait. */
export const Disorder = z.strictObject({
  ...messages,
  kind: z.literal('out-of-order'),
  /** The same seed draws the same way. */
  seed: z.number().int().min(0).default(1),
})
export type Disorder = z.infer<typeof Disorder>

/** What `POST /_local/faults` takes. */
export type FaultRequest = FunctionFault | ClockSkew | ServiceFault | DoubleDelivery | Disorder

/** Reads a fault. Tells first which kind was meant, so that a complaint is about that one alone. */
export function readFault(body: unknown): FaultRequest {
  const { kind, service } = z.looseObject({ kind: z.unknown(), service: z.unknown() }).partial().parse(body)
  switch (kind) {
    case 'clock-skew':
      return ClockSkew.parse(body)
    case 'deliver-twice':
      return DoubleDelivery.parse(body)
    case 'out-of-order':
      return Disorder.parse(body)
    default:
      return service === undefined ? FunctionFault.parse(body) : ServiceFault.parse(body)
  }
}
