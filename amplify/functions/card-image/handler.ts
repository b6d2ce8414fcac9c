import { S3Client } from '@aws-sdk/client-s3'
import type { AppSyncResolverHandler } from 'aws-lambda'
import { z } from 'zod'
import { createCardBucket } from '../../../lib/aws/card-bucket'
import { DataEnvironment, parseEnvironment } from '../../../lib/aws/environment'
import { createGraphQl } from '../../../lib/aws/graphql'
import { createJobStore } from '../../../lib/aws/job-store'
import { createLogger } from '../../../lib/aws/log'
import { createCardImage } from '../../../lib/job/card-image'
import { parseCaller } from '../appsync/caller'
import { answer } from '../appsync/reply'

const environment = parseEnvironment(DataEnvironment.extend({ CARDS_BUCKET_NAME: z.string() }))
const logger = createLogger('card-image')
const bucket = createCardBucket(new S3Client(), environment.CARDS_BUCKET_NAME)
const cardImage = createCardImage({
  jobs: createJobStore(createGraphQl(environment)),
  signUrl: bucket.signUrl,
  now: () => new Date(),
})

export const handler: AppSyncResolverHandler<unknown, unknown> = async (event) => {
  const reply = await answer(logger, () => cardImage(event.arguments, parseCaller(event.identity)))
  return reply.kind === 'ok' ? reply.value : { refusal: reply.refusal }
}
