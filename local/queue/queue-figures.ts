import type { Assembly } from '../cloudformation/assembly'
import type { Stores } from '../storage/open-stores'

/** How full a queue is. */
export interface QueueFigures {
  /** As in the backend's source: the logical id without its hash. */
  readonly name: string
  readonly url: string
  readonly ready: number
  readonly delayed: number
  readonly inFlight: number
  readonly isDeadLetterQueue: boolean
  /** What its messages say, those in flight too; the first thousand. */
  readonly bodies: readonly string[]
}

const MAX_BODIES = 1_000

/** Counts the messages of every queue of a backend. */
export function readQueueFigures(assembly: Assembly, { messages }: Stores): readonly QueueFigures[] {
  const queues = assembly.ofType('AWS::SQS::Queue')
  const policies = queues.map(({ properties }) => JSON.stringify(properties['RedrivePolicy'] ?? null))
  return queues.flatMap((resource) => {
    const arn = resource.attribute('Arn')
    const queue = messages.getQueueByArn(arn)
    if (queue === undefined) return []
    queue.processTimers()
    const { ready, delayed, inflight } = queue.inspectMessages()
    return [
      {
        name: resource.id.replace(/[0-9A-F]{8}$/, ''),
        url: resource.ref(),
        ready: ready.length,
        delayed: delayed.length,
        inFlight: inflight.length,
        isDeadLetterQueue: policies.some((policy) => policy.includes(`"${arn}"`)),
        bodies: [...inflight.map(({ message }) => message), ...ready, ...delayed]
          .slice(0, MAX_BODIES)
          .map(({ body }) => body),
      },
    ]
  })
}
