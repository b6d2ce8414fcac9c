import {
  ChangeMessageVisibilityCommand,
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  ReceiveMessageCommand,
  SendMessageCommand,
  type SQSClient,
} from '@aws-sdk/client-sqs'
import type { JobQueue } from '../job/job-store'

const REQUEST_TIMEOUT_MS = 5_000

/** SQS holds a new message back for at most 15 minutes, a received one for at most 12 hours. */
const LONGEST_SEND_DELAY_SECONDS = 900
const LONGEST_RETURN_DELAY_SECONDS = 43_200

/** A message as its receiver has it in hand. */
export interface QueuedMessage {
  readonly messageId: string
  readonly receiptHandle: string
  readonly body: string
}

/** Whoever asks for less hears of the messages on some of the queue's machines only (SQS, "Short and long polling"). */
const RECEIVE_WAIT_SECONDS = 1

/** The queue of job ids (or its dead letters). */
export interface CardQueue extends JobQueue {
  /** Takes the next message, if one comes within a second; it is hidden from others for the queue's whole timeout. */
  receive(): Promise<QueuedMessage | undefined>
  /** The message is done. */
  remove(receiptHandle: string): Promise<void>
  /** Makes a message that was not finished visible again after a while, instead of after the whole timeout. */
  returnLater(receiptHandle: string, afterMs: number): Promise<void>
  /** Messages that could be delivered now, about. */
  waitingMessages(): Promise<number>
}

export function createCardQueue(sqs: SQSClient, queueUrl: string): CardQueue {
  const timeout = () => ({ abortSignal: AbortSignal.timeout(REQUEST_TIMEOUT_MS) })
  return {
    async send(message, delayMs = 0) {
      const command = new SendMessageCommand({
        QueueUrl: queueUrl,
        MessageBody: JSON.stringify(message),
        DelaySeconds: toSeconds(delayMs, LONGEST_SEND_DELAY_SECONDS),
      })
      await sqs.send(command, timeout())
    },
    async receive() {
      const command = new ReceiveMessageCommand({
        QueueUrl: queueUrl,
        MaxNumberOfMessages: 1,
        WaitTimeSeconds: RECEIVE_WAIT_SECONDS,
      })
      const { Messages: [message] = [] } = await sqs.send(command, timeout())
      if (message?.ReceiptHandle === undefined) return undefined
      const { MessageId: messageId = '', ReceiptHandle: receiptHandle, Body: body = '' } = message
      return { messageId, receiptHandle, body }
    },
    async remove(receiptHandle) {
      await sqs.send(
        new DeleteMessageCommand({ QueueUrl: queueUrl, ReceiptHandle: receiptHandle }),
        timeout(),
      )
    },
    async returnLater(receiptHandle, afterMs) {
      const command = new ChangeMessageVisibilityCommand({
        QueueUrl: queueUrl,
        ReceiptHandle: receiptHandle,
        VisibilityTimeout: toSeconds(afterMs, LONGEST_RETURN_DELAY_SECONDS),
      })
      await sqs.send(command, timeout())
    },
    async waitingMessages() {
      const command = new GetQueueAttributesCommand({
        QueueUrl: queueUrl,
        AttributeNames: ['ApproximateNumberOfMessages'],
      })
      const { Attributes } = await sqs.send(command, timeout())
      return Number(Attributes?.ApproximateNumberOfMessages ?? 0)
    },
  }
}

function toSeconds(delayMs: number, longest: number): number {
  return Math.min(longest, Math.max(0, Math.ceil(delayMs / 1000)))
}
