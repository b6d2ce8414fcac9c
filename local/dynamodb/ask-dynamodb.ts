import type { RequestListener } from 'node:http'
import type { AttributeValue } from '@aws-sdk/client-dynamodb'
import inject from 'light-my-request'
import { z } from 'zod'

/**
 * Carries out one operation, e.g. `GetItem`, in the words of DynamoDB's JSON protocol. Fails with `DynamoDbError` as
 * DynamoDB fails, and with any other error when it gives no answer.
 */
export type AskDynamoDb = (operation: string, input: object) => Promise<unknown>

/** DynamoDB refused an operation; `name` is its own word, e.g. `ConditionalCheckFailedException`. */
export class DynamoDbError extends Error {
  /** The row that a condition did not hold for, where it was asked for. */
  readonly item: Record<string, AttributeValue> | undefined

  constructor(name: string, message: string, item?: Record<string, AttributeValue>) {
    super(message)
    this.name = name
    this.item = item
  }

  get isConflict(): boolean {
    return this.name === 'ConditionalCheckFailedException'
  }
}

const Failure = z.object({
  __type: z.string(),
  message: z.string().optional(),
  Message: z.string().optional(),
  Item: z
    .custom<Record<string, AttributeValue>>((value) => typeof value === 'object' && value !== null)
    .optional(),
})

const PROTOCOL = 'DynamoDB_20120810'

/**
 * Asks a server of this process without a network between: a service of the local cloud asks it some thirty times for
 * each card, and each time signing, a socket and two HTTP parsers would cost more than the operation itself.
 */
export function askingDirectly(serve: RequestListener, accessKeyId: string): AskDynamoDb {
  // Only who asks is read of it, by whoever counts calls.
  const signature = `Credential=${accessKeyId}/20000101/local/dynamodb/aws4_request, SignedHeaders=host, Signature=none`
  const headers = {
    'content-type': 'application/x-amz-json-1.0',
    'x-amz-date': '20000101T000000Z',
    authorization: `AWS4-HMAC-SHA256 ${signature}`,
  }
  return async (operation, input) => {
    const reply = await inject(serve, {
      method: 'POST',
      url: '/',
      headers: { ...headers, 'x-amz-target': `${PROTOCOL}.${operation}` },
      payload: JSON.stringify(input),
    })
    if (reply.statusCode === 200) return reply.json<unknown>()
    const { __type: type, message, Message, Item } = Failure.parse(reply.json())
    throw new DynamoDbError(type.replace(/^.*#/, ''), message ?? Message ?? type, Item)
  }
}
