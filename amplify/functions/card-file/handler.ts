import { S3Client } from '@aws-sdk/client-s3'
import type { AppSyncResolverHandler } from 'aws-lambda'
import { z } from 'zod'
import { createCardBucket } from '../../../lib/aws/card-bucket'
import { createCardFinder } from '../../../lib/aws/card-finder'
import { createDrawCard } from '../../../lib/aws/draw-card'
import { DataEnvironment, parseEnvironment } from '../../../lib/aws/environment'
import { createGraphQl } from '../../../lib/aws/graphql'
import { asLog, createLogger } from '../../../lib/aws/log'
import { createGiveCardFile } from '../../../lib/card-file/give-card-file'
import { answer } from '../appsync/reply'

/** A drawing takes a second or two, and longer when its function starts. */
const TIMEOUT_MS = 25_000

const environment = parseEnvironment(DataEnvironment.extend({ CARDS_BUCKET_NAME: z.string() }))
const logger = createLogger('card-file')
const graphql = createGraphQl(environment, { timeoutMs: TIMEOUT_MS })
const giveCardFile = createGiveCardFile({
  cards: createCardFinder(graphql),
  files: createCardBucket(new S3Client(), environment.CARDS_BUCKET_NAME),
  draw: createDrawCard(graphql),
  now: () => new Date(),
  log: asLog(logger),
})

export const handler: AppSyncResolverHandler<unknown, unknown> = async (event) => {
  const reply = await answer(logger, () => giveCardFile(event.arguments))
  return reply.kind === 'ok' ? { url: reply.value } : { refusal: reply.refusal }
}
