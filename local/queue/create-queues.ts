import { z } from 'zod'
import type { Assembly } from '../cloudformation/assembly'
import type { Stores } from '../storage/open-stores'

const scalar = z.union([z.string(), z.number(), z.boolean()]).transform(String)

const attributesSchema = z
  .object({
    VisibilityTimeout: scalar,
    MessageRetentionPeriod: scalar,
    DelaySeconds: scalar,
    ReceiveMessageWaitTimeSeconds: scalar,
    MaximumMessageSize: scalar,
    RedrivePolicy: z.record(z.string(), z.unknown()).transform((policy) => JSON.stringify(policy)),
  })
  .partial()

/** Creates a backend's queues. Those that exist keep their messages and take the template's attributes. */
export function createQueues(assembly: Assembly, { messages }: Stores): void {
  for (const resource of assembly.ofType('AWS::SQS::Queue')) {
    const attributes = attributesOf(resource.properties)
    const name = resource.attribute('QueueName')
    const existing = messages.getQueueByName(name)
    if (existing === undefined) {
      messages.createQueue(name, resource.ref(), resource.attribute('Arn'), attributes)
    } else {
      // An empty policy is how SQS unties a queue from its dead letters.
      existing.setAttributes({ RedrivePolicy: '', ...attributes })
    }
  }
}

function attributesOf(properties: Readonly<Record<string, unknown>>): Record<string, string> {
  const parsed = Object.entries(attributesSchema.parse(properties))
  return Object.fromEntries(parsed.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])))
}
