import { S3Client } from '@aws-sdk/client-s3'
import type { AppSyncResolverHandler } from 'aws-lambda'
import { z } from 'zod'
import { createCardEraser } from '../../../lib/aws/card-eraser'
import { createCardFinder } from '../../../lib/aws/card-finder'
import { DataEnvironment, parseEnvironment } from '../../../lib/aws/environment'
import { createGraphQl } from '../../../lib/aws/graphql'
import { asLog, createLogger } from '../../../lib/aws/log'
import { createDeleteCard } from '../../../lib/take-away/delete-card'
import { answer } from '../appsync/reply'

const environment = parseEnvironment(DataEnvironment.extend({ CARDS_BUCKET_NAME: z.string() }))
const logger = createLogger('delete-card')
const graphql = createGraphQl(environment)
const deleteCard = createDeleteCard({
  cards: createCardFinder(graphql),
  eraseCard: createCardEraser(graphql, new S3Client(), environment.CARDS_BUCKET_NAME),
  now: () => new Date(),
  log: asLog(logger),
})

export const handler: AppSyncResolverHandler<unknown, unknown> = async (event) => {
  const reply = await answer(logger, () => deleteCard(event.arguments))
  return reply.kind === 'ok' ? { deletedAt: reply.value.deletedAt } : { refusal: reply.refusal }
}
