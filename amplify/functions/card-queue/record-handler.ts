import type { Logger } from '@aws-lambda-powertools/logger'
import type { CardQueue, QueuedMessage } from '../../../lib/aws/card-queue'
import { asLog } from '../../../lib/aws/log'
import type { Delivery } from '../../../lib/job/delivery'
import type { JobMessage } from '../../../lib/job/job-store'
import type { Log } from '../../../lib/job/log'
import { parseJobMessage } from './job-message'

interface RecordHandlerPorts {
  queue: Pick<CardQueue, 'send' | 'returnLater'>
  logger: Logger
  /** The use case; tells what becomes of the message. */
  deliver: (message: JobMessage, log: Log) => Promise<Delivery>
}

/** Brings one message of the queue to its use case, and gives it back to the queue when it is not done. */
export function createRecordHandler({ queue, logger, deliver }: RecordHandlerPorts) {
  return async function handleRecord(record: QueuedMessage): Promise<void> {
    const message = parseJobMessage(record)
    if (!message) {
      logger.error('A message that we did not write was dropped', { messageId: record.messageId })
      return
    }
    const log = asLog(logger.createChild({ persistentKeys: { jobId: message.jobId } }))
    const delivery = await deliver(message, log)
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
