import { randomUUID } from 'node:crypto'
import { S3Client } from '@aws-sdk/client-s3'
import { SQSClient } from '@aws-sdk/client-sqs'
import type { AppSyncResolverHandler } from 'aws-lambda'
import { z } from 'zod'
import { createCardBucket } from '../../../lib/aws/card-bucket'
import { createCardQueue } from '../../../lib/aws/card-queue'
import { DataEnvironment, parseEnvironment } from '../../../lib/aws/environment'
import { createEventStore } from '../../../lib/aws/event-store'
import { createGraphQl } from '../../../lib/aws/graphql'
import { createLineStore, createModelBudget } from '../../../lib/aws/line-store'
import { createLogger } from '../../../lib/aws/log'
import { createCheckBooth } from '../../../lib/check/check-booth'
import { answer } from '../appsync/reply'

const environment = parseEnvironment(
  DataEnvironment.extend({ CARDS_BUCKET_NAME: z.string(), CARD_QUEUE_URL: z.url() }),
)
const logger = createLogger('check-booth')
const graphql = createGraphQl(environment)
const queue = createCardQueue(new SQSClient(), environment.CARD_QUEUE_URL)
const checkBooth = createCheckBooth({
  events: createEventStore(graphql),
  line: createLineStore(graphql),
  budget: createModelBudget(graphql),
  art: createCardBucket(new S3Client(), environment.CARDS_BUCKET_NAME),
  waitingMessages: () => queue.waitingMessages(),
  newId: randomUUID,
  now: () => new Date(),
})

export const handler: AppSyncResolverHandler<unknown, unknown> = async (event) => {
  const reply = await answer(logger, () => checkBooth(event.arguments))
  return reply.kind === 'ok' ? { parts: JSON.stringify(reply.value) } : { refusal: reply.refusal }
}
