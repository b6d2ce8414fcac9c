import { ChangeMessageVisibilityCommand, SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs'
import type { JobQueue } from '../job/job-store'

const REQUEST_TIMEOUT_MS = 5_000

/** SQS lets a message wait at most 12 hours. */
const LONGEST_DELAY_SECONDS = 43_200

/** The queue of job ids. */
export function createCardQueue(sqs: SQSClient, queueUrl: string) {
  const queue: JobQueue & { returnLater(receiptHandle: string, afterMs: number): Promise<void> } = {
    async send(jobId) {
      const command = new SendMessageCommand({ QueueUrl: queueUrl, MessageBody: JSON.stringify({ jobId }) })
      await sqs.send(command, { abortSignal: AbortSignal.timeout(REQUEST_TIMEOUT_MS) })
    },
    /** Makes a message that was not finished visible again after a while, instead of after the whole timeout. */
    async returnLater(receiptHandle, afterMs) {
      const seconds = Math.min(LONGEST_DELAY_SECONDS, Math.max(0, Math.ceil(afterMs / 1000)))
      const command = new ChangeMessageVisibilityCommand({
        QueueUrl: queueUrl,
        ReceiptHandle: receiptHandle,
        VisibilityTimeout: seconds,
      })
      await sqs.send(command, { abortSignal: AbortSignal.timeout(REQUEST_TIMEOUT_MS) })
    },
  }
  return queue
}
