import { SQSClient } from '@aws-sdk/client-sqs'
import type { ScheduledHandler } from 'aws-lambda'
import { z } from 'zod'
import { createAuditLog } from '../../../lib/aws/audit-log'
import { createCardQueue } from '../../../lib/aws/card-queue'
import { DataEnvironment, parseEnvironment } from '../../../lib/aws/environment'
import { createEventEditor } from '../../../lib/aws/event-store'
import { createGraphQl } from '../../../lib/aws/graphql'
import { createJobCensus, createJobStore } from '../../../lib/aws/job-store'
import { createLineStore } from '../../../lib/aws/line-store'
import { asLog, createLogger } from '../../../lib/aws/log'
import { createVisitStore } from '../../../lib/aws/visit-store'
import { createKeepHours } from '../../../lib/event/event-hours'
import { createSweepJobs } from '../../../lib/job/sweep-jobs'

const environment = parseEnvironment(DataEnvironment.extend({ CARD_QUEUE_URL: z.url() }))
const logger = createLogger('sweep-jobs')
const graphql = createGraphQl(environment)
const queue = createCardQueue(new SQSClient(), environment.CARD_QUEUE_URL)
const events = createEventEditor(graphql)
const now = () => new Date()
const log = asLog(logger)
const keepHours = createKeepHours({ events, audit: createAuditLog(graphql, log), now, log })
const sweepJobs = createSweepJobs({
  census: createJobCensus(graphql),
  jobs: createJobStore(graphql),
  visits: createVisitStore(graphql),
  events,
  line: createLineStore(graphql),
  queue,
  waitingMessages: () => queue.waitingMessages(),
  now,
  log,
})

export const handler: ScheduledHandler = async () => {
  const [sweep] = await Promise.all([sweepJobs(), keepHours()])
  const found = sweep.admitted + sweep.sentAgain + sweep.lookedAfter + sweep.troubles
  if (found > 0) logger.warn('The sweeper found work', { ...sweep })
  else logger.info('All jobs are on their way', { ...sweep })
}
