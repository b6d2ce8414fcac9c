import type { AppSyncResolverHandler } from 'aws-lambda'
import { createAuditLog } from '../../../lib/aws/audit-log'
import { DataEnvironment, parseEnvironment } from '../../../lib/aws/environment'
import { createGraphQl } from '../../../lib/aws/graphql'
import { createJobStore } from '../../../lib/aws/job-store'
import { asLog, createLogger } from '../../../lib/aws/log'
import { createVisitStore } from '../../../lib/aws/visit-store'
import { createCancelJob } from '../../../lib/job/cancel-job'
import { jobDeed } from '../../../lib/staff/audit'
import { parseCaller } from '../appsync/caller'
import { answer } from '../appsync/reply'

const logger = createLogger('cancel-job')
const graphql = createGraphQl(parseEnvironment(DataEnvironment))
const audit = createAuditLog(graphql, asLog(logger))
const cancelJob = createCancelJob({
  jobs: createJobStore(graphql),
  visits: createVisitStore(graphql),
  now: () => new Date(),
  log: asLog(logger),
})

export const handler: AppSyncResolverHandler<unknown, unknown> = async (event) => {
  const caller = parseCaller(event.identity)
  const reply = await answer(logger, async () => {
    const job = await cancelJob(event.arguments, caller)
    if (caller.isStaff) await audit(caller, jobDeed('job-cancelled', job))
    return job
  })
  return reply.kind === 'ok' ? { job: JSON.stringify(reply.value) } : { refusal: reply.refusal }
}
