import { setImmediate as nextTurn } from 'node:timers/promises'
import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch'
import { S3Client } from '@aws-sdk/client-s3'
import { SQSClient } from '@aws-sdk/client-sqs'
import type { Context, SQSHandler, SQSRecord } from 'aws-lambda'
import { z } from 'zod'
import { createBedrockImageModel } from '../../../lib/aws/bedrock/image-model'
import { createInvokeModel } from '../../../lib/aws/bedrock/invoke-model'
import { createCardBucket } from '../../../lib/aws/card-bucket'
import { createCardQueue, type QueuedMessage } from '../../../lib/aws/card-queue'
import { DataEnvironment, parseEnvironment } from '../../../lib/aws/environment'
import { createEventStore } from '../../../lib/aws/event-store'
import { createGraphQl } from '../../../lib/aws/graphql'
import { createJobStore } from '../../../lib/aws/job-store'
import { createArtistStore, createLineStore, createModelBudget } from '../../../lib/aws/line-store'
import { asLog, createLogger } from '../../../lib/aws/log'
import { createVisitStore } from '../../../lib/aws/visit-store'
import { LONGEST_CARD_MS } from '../../../lib/job/limits'
import { createModelPlace } from '../../../lib/job/model-place'
import { createProcessJob, type ProcessJobPorts } from '../../../lib/job/process-job'
import { type ShiftPorts, workShift } from '../../../lib/job/shift'
import { createRecordHandler } from '../card-queue/record-handler'
import { collectLessOften } from './collect-less-often'
import { cropArt } from './crop-art'
import { practiseCropping, practisingOnce } from './practise'

collectLessOften()
const environment = parseEnvironment(
  DataEnvironment.extend({ CARDS_BUCKET_NAME: z.string(), CARD_QUEUE_URL: z.url() }),
)
const logger = createLogger('process-job')
const graphql = createGraphQl(environment)
const queue = createCardQueue(new SQSClient(), environment.CARD_QUEUE_URL)
const invokeModel = createInvokeModel()
const place = createModelPlace()
const practising = practisingOnce(() => practiseCropping(cropArt).catch(notePractice))
const ports: Omit<ProcessJobPorts, 'log'> = {
  jobs: createJobStore(graphql),
  visits: createVisitStore(graphql),
  events: createEventStore(graphql),
  line: createLineStore(graphql),
  artist: createArtistStore(graphql),
  budget: createModelBudget(graphql),
  art: createCardBucket(new S3Client(), environment.CARDS_BUCKET_NAME),
  imageModel: (modelId, region) => practising(createBedrockImageModel(invokeModel, modelId, region)),
  place,
  cropArt,
  now: () => new Date(),
  nextTurn: () => nextTurn(),
  random: Math.random,
}

const processor = new BatchProcessor(EventType.SQS)

const work = createRecordHandler({
  queue,
  logger,
  deliver: (message, log) => createProcessJob({ ...ports, log })(message),
})

const shift: Omit<ShiftPorts<QueuedMessage>, 'hasTime'> = {
  place,
  work,
  receive: () => queue.receive(),
  remove: ({ receiptHandle }) => queue.remove(receiptHandle),
  log: asLog(logger),
}

export const handler: SQSHandler = (event, context) =>
  processPartialResponse(
    event,
    (record: SQSRecord) => workShift({ ...shift, hasTime: hasTime(context) }, record),
    processor,
    { context, throwOnFullBatchFailure: false },
  )

function notePractice(error: unknown): void {
  logger.warn('Cropping could not be practised', { error })
}

function hasTime(context: Context): () => boolean {
  return () => context.getRemainingTimeInMillis() > LONGEST_CARD_MS
}
