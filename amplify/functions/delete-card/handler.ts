import { S3Client } from '@aws-sdk/client-s3'
import type { AppSyncResolverHandler } from 'aws-lambda'
import { z } from 'zod'
import { createCardBucket } from '../../../lib/aws/card-bucket'
import { createCardFinder } from '../../../lib/aws/card-finder'
import { DataEnvironment, parseEnvironment } from '../../../lib/aws/environment'
import { createGraphQl } from '../../../lib/aws/graphql'
import { createJobStore } from '../../../lib/aws/job-store'
import { asLog, createLogger } from '../../../lib/aws/log'
import { createVisitStore } from '../../../lib/aws/visit-store'
import { createDeleteCard } from '../../../lib/take-away/delete-card'
import { answer } from '../appsync/reply'

const environment = parseEnvironment(DataEnvironment.extend({ CARDS_BUCKET_NAME: z.string() }))
const logger = createLogger('delete-card')
const graphql = createGraphQl(environment)
const bucket = createCardBucket(new S3Client(), environment.CARDS_BUCKET_NAME)
const deleteCard = createDeleteCard({
  cards: createCardFinder(graphql),
  jobs: createJobStore(graphql),
  visits: createVisitStore(graphql),
  removeFiles: (s3Keys) => bucket.remove(s3Keys),
  now: () => new Date(),
  log: asLog(logger),
})

export const handler: AppSyncResolverHandler<unknown, unknown> = async (event) => {
  const reply = await answer(logger, () => deleteCard(event.arguments))
  return reply.kind === 'ok' ? { deletedAt: reply.value.deletedAt } : { refusal: reply.refusal }
}
