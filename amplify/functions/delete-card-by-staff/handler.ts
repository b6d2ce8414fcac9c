import { S3Client } from '@aws-sdk/client-s3'
import type { AppSyncResolverHandler } from 'aws-lambda'
import { z } from 'zod'
import { createCardEraser } from '../../../lib/aws/card-eraser'
import { DataEnvironment, parseEnvironment } from '../../../lib/aws/environment'
import { createGraphQl } from '../../../lib/aws/graphql'
import { asLog, createLogger } from '../../../lib/aws/log'
import { createDeleteCardByStaff } from '../../../lib/staff/delete-card'
import { answer } from '../appsync/reply'

const environment = parseEnvironment(DataEnvironment.extend({ CARDS_BUCKET_NAME: z.string() }))
const logger = createLogger('delete-card-by-staff')
const deleteCardByStaff = createDeleteCardByStaff({
  eraseCard: createCardEraser(createGraphQl(environment), new S3Client(), environment.CARDS_BUCKET_NAME),
  log: asLog(logger),
})

export const handler: AppSyncResolverHandler<unknown, unknown> = async (event) => {
  const reply = await answer(logger, () => deleteCardByStaff(event.arguments))
  return reply.kind === 'ok' ? { job: JSON.stringify(reply.value) } : { refusal: reply.refusal }
}
