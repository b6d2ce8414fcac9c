import { S3Client } from '@aws-sdk/client-s3'
import type { AppSyncResolverHandler } from 'aws-lambda'
import { z } from 'zod'
import { createCardBucket } from '../../../lib/aws/card-bucket'
import { DataEnvironment, parseEnvironment } from '../../../lib/aws/environment'
import { createEventStore } from '../../../lib/aws/event-store'
import { createGraphQl } from '../../../lib/aws/graphql'
import { createLogger } from '../../../lib/aws/log'
import { createEventLogo } from '../../../lib/event/event-logo'
import { answer } from '../appsync/reply'

const environment = parseEnvironment(DataEnvironment.extend({ CARDS_BUCKET_NAME: z.string() }))
const logger = createLogger('event-logo')
const bucket = createCardBucket(new S3Client(), environment.CARDS_BUCKET_NAME)
const eventLogo = createEventLogo({
  events: createEventStore(createGraphQl(environment)),
  signUrl: bucket.signUrl,
  now: () => new Date(),
})

export const handler: AppSyncResolverHandler<unknown, unknown> = async (event) => {
  const reply = await answer(logger, () => eventLogo(event.arguments))
  return reply.kind === 'ok' ? reply.value : { refusal: reply.refusal }
}
