import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch'
import { S3Client } from '@aws-sdk/client-s3'
import { SQSClient } from '@aws-sdk/client-sqs'
import type { SQSHandler } from 'aws-lambda'
import { z } from 'zod'
import { createCardBucket } from '../../../lib/aws/card-bucket'
import { createCardQueue } from '../../../lib/aws/card-queue'
import { DataEnvironment, parseEnvironment } from '../../../lib/aws/environment'
import { createGraphQl } from '../../../lib/aws/graphql'
import { createJobStore } from '../../../lib/aws/job-store'
import { createLogger } from '../../../lib/aws/log'
import { createVisitStore } from '../../../lib/aws/visit-store'
import { createFailDeadLetter } from '../../../lib/job/fail-dead-letter'
import type { FinishJobPorts } from '../../../lib/job/finish-job'
import { createRecordHandler } from '../card-queue/record-handler'

const environment = parseEnvironment(
  DataEnvironment.extend({ CARDS_BUCKET_NAME: z.string(), DEAD_LETTERS_URL: z.url() }),
)
const logger = createLogger('fail-dead-letters')
const graphql = createGraphQl(environment)
const ports: Omit<FinishJobPorts, 'log'> = {
  jobs: createJobStore(graphql),
  visits: createVisitStore(graphql),
  art: createCardBucket(new S3Client(), environment.CARDS_BUCKET_NAME),
  now: () => new Date(),
}

const processor = new BatchProcessor(EventType.SQS)
const processRecord = createRecordHandler({
  queue: createCardQueue(new SQSClient(), environment.DEAD_LETTERS_URL),
  logger,
  deliver: (message, log) => createFailDeadLetter({ ...ports, log })(message),
})

export const handler: SQSHandler = (event, context) =>
  processPartialResponse(event, processRecord, processor, { context, throwOnFullBatchFailure: false })
