import type { AppSyncResolverHandler } from 'aws-lambda'
import { createAuditLog } from '../../../lib/aws/audit-log'
import { DataEnvironment, parseEnvironment } from '../../../lib/aws/environment'
import { createGraphQl } from '../../../lib/aws/graphql'
import { createJobStore } from '../../../lib/aws/job-store'
import { asLog, createLogger } from '../../../lib/aws/log'
import { createWallStore } from '../../../lib/aws/wall-store'
import { jobDeed } from '../../../lib/staff/audit'
import { createApproveCard } from '../../../lib/wall/approve-card'
import { parseCaller } from '../appsync/caller'
import { answer } from '../appsync/reply'

const logger = createLogger('approve-card')
const graphql = createGraphQl(parseEnvironment(DataEnvironment))
const audit = createAuditLog(graphql, asLog(logger))
const approveCard = createApproveCard({
  jobs: createJobStore(graphql),
  wall: createWallStore(graphql),
  now: () => new Date(),
  log: asLog(logger),
})

export const handler: AppSyncResolverHandler<unknown, unknown> = async (event) => {
  const caller = parseCaller(event.identity)
  const reply = await answer(logger, async () => {
    const job = await approveCard(event.arguments)
    await audit(caller, jobDeed('card-approved', job))
    return job
  })
  return reply.kind === 'ok' ? { job: JSON.stringify(reply.value) } : { refusal: reply.refusal }
}
