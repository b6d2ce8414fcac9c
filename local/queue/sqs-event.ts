import { z } from 'zod'
import type { ReceivedMessage } from './message-batch'

/** The event a queue calls its function with. */
export function sqsEvent(
  messages: readonly ReceivedMessage[],
  { queueArn, region }: { queueArn: string; region: string },
) {
  return {
    Records: messages.map((message) => ({
      messageId: message.messageId,
      receiptHandle: message.receiptHandle,
      body: message.body,
      attributes: message.attributes,
      messageAttributes: Object.fromEntries(
        Object.entries(message.messageAttributes).map(([name, { DataType, StringValue, BinaryValue }]) => [
          name,
          { dataType: DataType, stringValue: StringValue, binaryValue: BinaryValue },
        ]),
      ),
      md5OfBody: message.md5OfBody,
      eventSource: 'aws:sqs',
      eventSourceARN: queueArn,
      awsRegion: region,
    })),
  }
}

const batchReplySchema = z.object({
  batchItemFailures: z.array(z.object({ itemIdentifier: z.string() })).default([]),
})

/**
 * Which messages of a batch a function's reply calls failed. As on AWS, a reply that makes no sense, or names
 * a message that is not in the batch, fails the whole batch.
 */
export function failedMessages(messages: readonly ReceivedMessage[], reply: unknown): ReadonlySet<string> {
  const all = new Set(messages.map(({ messageId }) => messageId))
  if (reply === null || reply === undefined) return new Set()
  const parsed = batchReplySchema.safeParse(reply)
  if (!parsed.success) return all
  const failed = new Set(parsed.data.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier))
  return [...failed].every((messageId) => all.has(messageId)) ? failed : all
}
