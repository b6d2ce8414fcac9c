import type { AppSyncResolverHandler } from 'aws-lambda'
import { DataEnvironment, parseEnvironment } from '../../../lib/aws/environment'
import { createGraphQl } from '../../../lib/aws/graphql'
import { createJobStore } from '../../../lib/aws/job-store'
import { asLog, createLogger } from '../../../lib/aws/log'
import { createVisitStore } from '../../../lib/aws/visit-store'
import { createCancelJob } from '../../../lib/job/cancel-job'
import { parseCaller } from '../appsync/caller'
import { answer } from '../appsync/reply'

const logger = createLogger('cancel-job')
const graphql = createGraphQl(parseEnvironment(DataEnvironment))
const cancelJob = createCancelJob({
  jobs: createJobStore(graphql),
  visits: createVisitStore(graphql),
  now: () => new Date(),
  log: asLog(logger),
})

export const handler: AppSyncResolverHandler<unknown, unknown> = async (event) => {
  const reply = await answer(logger, () => cancelJob(event.arguments, parseCaller(event.identity)))
  return reply.kind === 'ok' ? { job: JSON.stringify(reply.value) } : { refusal: reply.refusal }
}
