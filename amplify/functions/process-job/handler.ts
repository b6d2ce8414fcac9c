import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch'
import { S3Client } from '@aws-sdk/client-s3'
import { SQSClient } from '@aws-sdk/client-sqs'
import type { SQSHandler, SQSRecord } from 'aws-lambda'
import { z } from 'zod'
import { createBedrockImageModel } from '../../../lib/aws/bedrock/image-model'
import { createInvokeModel } from '../../../lib/aws/bedrock/invoke-model'
import { createCardBucket } from '../../../lib/aws/card-bucket'
import { createCardQueue } from '../../../lib/aws/card-queue'
import { DataEnvironment, parseEnvironment } from '../../../lib/aws/environment'
import { createEventStore } from '../../../lib/aws/event-store'
import { createGraphQl } from '../../../lib/aws/graphql'
import { createJobStore } from '../../../lib/aws/job-store'
import { createLineStore } from '../../../lib/aws/line-store'
import { asLog, createLogger } from '../../../lib/aws/log'
import { createVisitStore } from '../../../lib/aws/visit-store'
import { createProcessJob } from '../../../lib/job/process-job'
import { cropArt } from './crop-art'
import { parseJobMessage } from './job-message'

const environment = parseEnvironment(
  DataEnvironment.extend({ CARDS_BUCKET_NAME: z.string(), CARD_QUEUE_URL: z.url() }),
)
const logger = createLogger('process-job')
const graphql = createGraphQl(environment)
const queue = createCardQueue(new SQSClient(), environment.CARD_QUEUE_URL)
const invokeModel = createInvokeModel()
const processJob = createProcessJob({
  jobs: createJobStore(graphql),
  visits: createVisitStore(graphql),
  events: createEventStore(graphql),
  line: createLineStore(graphql),
  art: createCardBucket(new S3Client(), environment.CARDS_BUCKET_NAME),
  imageModel: (modelId, region) => createBedrockImageModel(invokeModel, modelId, region),
  cropArt,
  now: () => new Date(),
  random: Math.random,
  log: asLog(logger),
})

const processor = new BatchProcessor(EventType.SQS)

async function processRecord(record: SQSRecord): Promise<void> {
  const message = parseJobMessage(record)
  if (!message) {
    logger.error('A message that we did not write was dropped', { messageId: record.messageId })
    return
  }
  logger.appendKeys({ jobId: message.jobId })
  const delivery = await processJob(message)
  if (delivery.kind === 'done') return
  await queue.returnLater(record.receiptHandle, delivery.afterMs)
  throw new Error('The job is not done; its message comes back')
}

export const handler: SQSHandler = (event, context) =>
  processPartialResponse(event, processRecord, processor, { context, throwOnFullBatchFailure: false })
