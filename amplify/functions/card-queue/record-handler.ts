import type { Logger } from '@aws-lambda-powertools/logger'
import type { SQSRecord } from 'aws-lambda'
import type { CardQueue } from '../../../lib/aws/card-queue'
import type { Delivery } from '../../../lib/job/delivery'
import type { JobMessage } from '../../../lib/job/job-store'
import { parseJobMessage } from './job-message'

interface RecordHandlerPorts {
  queue: Pick<CardQueue, 'send' | 'returnLater'>
  logger: Pick<Logger, 'appendKeys' | 'error'>
  /** The use case; tells what becomes of the message. */
  deliver: (message: JobMessage) => Promise<Delivery>
}

/** Brings one message of the queue to its use case, and gives it back to the queue when it is not done. */
export function createRecordHandler({ queue, logger, deliver }: RecordHandlerPorts) {
  return async function handleRecord(record: SQSRecord): Promise<void> {
    const message = parseJobMessage(record)
    if (!message) {
      logger.error('A message that we did not write was dropped', { messageId: record.messageId })
      return
    }
    logger.appendKeys({ jobId: message.jobId })
    const delivery = await deliver(message)
    switch (delivery.kind) {
      case 'done':
        return
      case 'later':
        // Should this fail, the message that we hold comes back by itself.
        return queue.send(delivery.message, delivery.afterMs)
      case 'again':
        await queue.returnLater(record.receiptHandle, delivery.afterMs)
        throw new Error('The job is not done; its message comes back')
    }
  }
}
