import { S3Client } from '@aws-sdk/client-s3'
import type { ScheduledHandler } from 'aws-lambda'
import { z } from 'zod'
import { createCardEraser } from '../../../lib/aws/card-eraser'
import { DataEnvironment, parseEnvironment } from '../../../lib/aws/environment'
import { createExpiryList } from '../../../lib/aws/expiry-list'
import { createGraphQl } from '../../../lib/aws/graphql'
import { asLog, createLogger } from '../../../lib/aws/log'
import { createExpireCards } from '../../../lib/retention/expire-cards'

const environment = parseEnvironment(DataEnvironment.extend({ CARDS_BUCKET_NAME: z.string() }))
const logger = createLogger('expire-cards')
const graphql = createGraphQl(environment)
const expireCards = createExpireCards({
  expiry: createExpiryList(graphql),
  eraseCard: createCardEraser(graphql, new S3Client(), environment.CARDS_BUCKET_NAME),
  now: () => new Date(),
  log: asLog(logger),
})

export const handler: ScheduledHandler = async () => {
  const round = await expireCards()
  logger.info('Cards whose time is over are deleted', { ...round })
}
