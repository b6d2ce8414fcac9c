import { S3Client } from '@aws-sdk/client-s3'
import type { AppSyncResolverHandler } from 'aws-lambda'
import { z } from 'zod'
import { createAuditLog } from '../../../lib/aws/audit-log'
import { createCardEraser } from '../../../lib/aws/card-eraser'
import { DataEnvironment, parseEnvironment } from '../../../lib/aws/environment'
import { createGraphQl } from '../../../lib/aws/graphql'
import { asLog, createLogger } from '../../../lib/aws/log'
import { jobDeed } from '../../../lib/staff/audit'
import { createDeleteCardByStaff } from '../../../lib/staff/delete-card'
import { parseCaller } from '../appsync/caller'
import { answer } from '../appsync/reply'

const environment = parseEnvironment(DataEnvironment.extend({ CARDS_BUCKET_NAME: z.string() }))
const logger = createLogger('delete-card-by-staff')
const graphql = createGraphQl(environment)
const audit = createAuditLog(graphql, asLog(logger))
const deleteCardByStaff = createDeleteCardByStaff({
  eraseCard: createCardEraser(graphql, new S3Client(), environment.CARDS_BUCKET_NAME),
  log: asLog(logger),
})

export const handler: AppSyncResolverHandler<unknown, unknown> = async (event) => {
  const caller = parseCaller(event.identity)
  const reply = await answer(logger, async () => {
    const job = await deleteCardByStaff(event.arguments)
    await audit(caller, jobDeed('card-deleted', job))
    return job
  })
  return reply.kind === 'ok' ? { job: JSON.stringify(reply.value) } : { refusal: reply.refusal }
}
