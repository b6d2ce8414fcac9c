import { createHash } from 'node:crypto'
import { S3Client } from '@aws-sdk/client-s3'
import type { AppSyncResolverHandler } from 'aws-lambda'
import { z } from 'zod'
import { createCardBucket } from '../../../lib/aws/card-bucket'
import { DataEnvironment, parseEnvironment } from '../../../lib/aws/environment'
import { createEventStore } from '../../../lib/aws/event-store'
import { createGraphQl } from '../../../lib/aws/graphql'
import { createLogger } from '../../../lib/aws/log'
import { createPutLogo } from '../../../lib/event/put-logo'
import { answer } from '../appsync/reply'

const environment = parseEnvironment(DataEnvironment.extend({ CARDS_BUCKET_NAME: z.string() }))
const logger = createLogger('put-logo')
const bucket = createCardBucket(new S3Client(), environment.CARDS_BUCKET_NAME)
const putLogo = createPutLogo({
  events: createEventStore(createGraphQl(environment)),
  store: (key, bytes, contentType) => bucket.put(key, bytes, {}, contentType),
  hash: (bytes) => createHash('sha256').update(bytes).digest('hex'),
})

export const handler: AppSyncResolverHandler<unknown, unknown> = async (event) => {
  const reply = await answer(logger, () => putLogo(event.arguments))
  return reply.kind === 'ok' ? { logoKey: reply.value } : { refusal: reply.refusal }
}
