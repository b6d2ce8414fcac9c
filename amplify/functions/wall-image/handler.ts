import { S3Client } from '@aws-sdk/client-s3'
import type { AppSyncResolverHandler } from 'aws-lambda'
import { z } from 'zod'
import { createCardBucket } from '../../../lib/aws/card-bucket'
import { DataEnvironment, parseEnvironment } from '../../../lib/aws/environment'
import { createGraphQl } from '../../../lib/aws/graphql'
import { createJobStore } from '../../../lib/aws/job-store'
import { createLogger } from '../../../lib/aws/log'
import { createWallImage } from '../../../lib/wall/wall-image'
import { answer } from '../appsync/reply'

const environment = parseEnvironment(DataEnvironment.extend({ CARDS_BUCKET_NAME: z.string() }))
const logger = createLogger('wall-image')
const bucket = createCardBucket(new S3Client(), environment.CARDS_BUCKET_NAME)
const wallImage = createWallImage({
  jobs: createJobStore(createGraphQl(environment)),
  signUrl: bucket.signUrl,
  now: () => new Date(),
})

export const handler: AppSyncResolverHandler<unknown, unknown> = async (event) => {
  const reply = await answer(logger, () => wallImage(event.arguments))
  return reply.kind === 'ok' ? reply.value : { refusal: reply.refusal }
}
