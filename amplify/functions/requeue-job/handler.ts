import { SQSClient } from '@aws-sdk/client-sqs'
import type { AppSyncResolverHandler } from 'aws-lambda'
import { z } from 'zod'
import { createAuditLog } from '../../../lib/aws/audit-log'
import { createCardQueue } from '../../../lib/aws/card-queue'
import { DataEnvironment, parseEnvironment } from '../../../lib/aws/environment'
import { createGraphQl } from '../../../lib/aws/graphql'
import { createJobStore } from '../../../lib/aws/job-store'
import { asLog, createLogger } from '../../../lib/aws/log'
import { createRequeueJob } from '../../../lib/job/retry-job'
import { jobDeed } from '../../../lib/staff/audit'
import { parseCaller } from '../appsync/caller'
import { answer } from '../appsync/reply'

const environment = parseEnvironment(DataEnvironment.extend({ CARD_QUEUE_URL: z.url() }))
const logger = createLogger('requeue-job')
const graphql = createGraphQl(environment)
const audit = createAuditLog(graphql, asLog(logger))
const requeueJob = createRequeueJob({
  jobs: createJobStore(graphql),
  queue: createCardQueue(new SQSClient(), environment.CARD_QUEUE_URL),
  log: asLog(logger),
})

export const handler: AppSyncResolverHandler<unknown, unknown> = async (event) => {
  const caller = parseCaller(event.identity)
  const reply = await answer(logger, async () => {
    const job = await requeueJob(event.arguments)
    await audit(caller, jobDeed('job-requeued', job))
    return job
  })
  return reply.kind === 'ok' ? { job: JSON.stringify(reply.value) } : { refusal: reply.refusal }
}
