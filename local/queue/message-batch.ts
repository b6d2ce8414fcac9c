import type { SqsQueue } from '../storage/fauxqs'

/** A message that was received, with the moment until which it stays hidden. */
export interface ReceivedMessage {
  readonly messageId: string
  readonly receiptHandle: string
  readonly body: string
  readonly md5OfBody: string
  readonly attributes: Readonly<Record<string, string>>
  readonly messageAttributes: Readonly<
    Record<string, { DataType: string; StringValue?: string; BinaryValue?: string }>
  >
  readonly hiddenUntilMs: number
}

/** Takes up to `count` visible messages; those received too often go to the dead letters instead. */
export function receiveMessages(
  queue: SqsQueue,
  count: number,
  queueByArn: (arn: string) => SqsQueue | undefined,
): readonly ReceivedMessage[] {
  return queue.dequeue(count, undefined, queueByArn).flatMap(({ ReceiptHandle }) => {
    const entry = queue.inflightMessages.get(ReceiptHandle)
    if (entry === undefined) return []
    const { message, receiptHandle, visibilityDeadline } = entry
    return [
      {
        messageId: message.messageId,
        receiptHandle,
        body: message.body,
        md5OfBody: message.md5OfBody,
        attributes: {
          ApproximateReceiveCount: String(message.approximateReceiveCount),
          SentTimestamp: String(message.sentTimestamp),
          SenderId: 'AIDALOCAL',
          ApproximateFirstReceiveTimestamp: String(message.approximateFirstReceiveTimestamp ?? Date.now()),
        },
        messageAttributes: message.messageAttributes,
        hiddenUntilMs: visibilityDeadline,
      },
    ]
  })
}

/**
 * Lets a message that failed come back no later than the cap from now, unless the function has set its
 * visibility itself.
 */
export function capVisibility(queue: SqsQueue, message: ReceivedMessage, capSeconds: number): void {
  const entry = queue.inflightMessages.get(message.receiptHandle)
  if (entry?.visibilityDeadline === message.hiddenUntilMs) hurryBack(queue, message.receiptHandle, capSeconds)
}

/** Lets a message that is still hidden come back no later than so many seconds from now. */
export function hurryBack(queue: SqsQueue, receiptHandle: string, capSeconds: number): void {
  const entry = queue.inflightMessages.get(receiptHandle)
  if (entry !== undefined && entry.visibilityDeadline > Date.now() + capSeconds * 1000) {
    queue.changeVisibility(receiptHandle, capSeconds)
  }
}
