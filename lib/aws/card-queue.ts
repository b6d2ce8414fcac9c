import {
  ChangeMessageVisibilityCommand,
  GetQueueAttributesCommand,
  SendMessageCommand,
  type SQSClient,
} from '@aws-sdk/client-sqs'
import type { JobQueue } from '../job/job-store'

const REQUEST_TIMEOUT_MS = 5_000

/** SQS holds a new message back for at most 15 minutes, a received one for at most 12 hours. */
const LONGEST_SEND_DELAY_SECONDS = 900
const LONGEST_RETURN_DELAY_SECONDS = 43_200

/** The queue of job ids (or its dead letters). */
export interface CardQueue extends JobQueue {
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
