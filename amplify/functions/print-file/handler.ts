import { S3Client } from '@aws-sdk/client-s3'
import type { AppSyncResolverHandler } from 'aws-lambda'
import { z } from 'zod'
import { createCardBucket } from '../../../lib/aws/card-bucket'
import { createDrawCard } from '../../../lib/aws/draw-card'
import { DataEnvironment, parseEnvironment } from '../../../lib/aws/environment'
import { createEventStore } from '../../../lib/aws/event-store'
import { createGraphQl } from '../../../lib/aws/graphql'
import { createJobStore } from '../../../lib/aws/job-store'
import { asLog, createLogger } from '../../../lib/aws/log'
import { createPrintStore } from '../../../lib/aws/print-store'
import { createPrintFile } from '../../../lib/card-file/print-file'
import { answer } from '../appsync/reply'

/** A drawing takes a second or two, and longer when its function starts. */
const TIMEOUT_MS = 25_000

const environment = parseEnvironment(DataEnvironment.extend({ CARDS_BUCKET_NAME: z.string() }))
const logger = createLogger('print-file')
const graphql = createGraphQl(environment, { timeoutMs: TIMEOUT_MS })
const printFile = createPrintFile({
  jobs: createJobStore(graphql),
  events: createEventStore(graphql),
  prints: createPrintStore(graphql),
  files: createCardBucket(new S3Client(), environment.CARDS_BUCKET_NAME),
  draw: createDrawCard(graphql),
  log: asLog(logger),
})

export const handler: AppSyncResolverHandler<unknown, unknown> = async (event) => {
  const reply = await answer(logger, () => printFile(event.arguments))
  return reply.kind === 'ok' ? { url: reply.value } : { refusal: reply.refusal }
}
