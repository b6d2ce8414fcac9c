import { randomBytes, randomInt, randomUUID } from 'node:crypto'
import { SQSClient } from '@aws-sdk/client-sqs'
import type { AppSyncResolverHandler } from 'aws-lambda'
import { z } from 'zod'
import { createAuditLog } from '../../../lib/aws/audit-log'
import { createCardQueue } from '../../../lib/aws/card-queue'
import { DataEnvironment, parseEnvironment } from '../../../lib/aws/environment'
import { createEventStore } from '../../../lib/aws/event-store'
import { createGraphQl } from '../../../lib/aws/graphql'
import { createJobStore } from '../../../lib/aws/job-store'
import { createLineStore, createModelBudget } from '../../../lib/aws/line-store'
import { asLog, createLogger } from '../../../lib/aws/log'
import { createVisitStore } from '../../../lib/aws/visit-store'
import { createTestCard } from '../../../lib/check/test-card'
import { jobDeed } from '../../../lib/staff/audit'
import { newShortCode } from '../../../lib/take-away/short-code'
import { parseCaller } from '../appsync/caller'
import { answer } from '../appsync/reply'

const environment = parseEnvironment(DataEnvironment.extend({ CARD_QUEUE_URL: z.url() }))
const logger = createLogger('test-card')
const graphql = createGraphQl(environment)
const audit = createAuditLog(graphql, asLog(logger))
const testCard = createTestCard({
  events: createEventStore(graphql),
  line: createLineStore(graphql),
  visits: createVisitStore(graphql),
  jobs: createJobStore(graphql),
  queue: createCardQueue(new SQSClient(), environment.CARD_QUEUE_URL),
  budget: createModelBudget(graphql),
  newId: randomUUID,
  newJobId: randomUUID,
  newSeed: () => randomInt(2 ** 31 - 1),
  newTakeAwayToken: () => randomBytes(16).toString('base64url'),
  newShortCode: () => newShortCode((limit) => randomInt(limit)),
  now: () => new Date(),
  log: asLog(logger),
})

export const handler: AppSyncResolverHandler<unknown, unknown> = async (event) => {
  const caller = parseCaller(event.identity)
  const reply = await answer(logger, async () => {
    const job = await testCard(event.arguments, caller)
    await audit(caller, jobDeed('card-tested', job))
    return job
  })
  return reply.kind === 'ok' ? { job: JSON.stringify(reply.value) } : { refusal: reply.refusal }
}
