import { randomBytes, randomInt } from 'node:crypto'
import { SQSClient } from '@aws-sdk/client-sqs'
import type { AppSyncResolverHandler } from 'aws-lambda'
import { z } from 'zod'
import { createCardQueue } from '../../../lib/aws/card-queue'
import { DataEnvironment, parseEnvironment } from '../../../lib/aws/environment'
import { createEventStore } from '../../../lib/aws/event-store'
import { createGraphQl } from '../../../lib/aws/graphql'
import { createJobStore } from '../../../lib/aws/job-store'
import { createLineStore, createModelBudget } from '../../../lib/aws/line-store'
import { asLog, createLogger } from '../../../lib/aws/log'
import { createVisitStore } from '../../../lib/aws/visit-store'
import { createSubmitCard } from '../../../lib/job/submit-card'
import { newShortCode } from '../../../lib/take-away/short-code'
import { parseCaller } from '../appsync/caller'
import { answer } from '../appsync/reply'

const environment = parseEnvironment(DataEnvironment.extend({ CARD_QUEUE_URL: z.url() }))
const logger = createLogger('submit-card')
const graphql = createGraphQl(environment)
const submitCard = createSubmitCard({
  events: createEventStore(graphql),
  line: createLineStore(graphql),
  visits: createVisitStore(graphql),
  jobs: createJobStore(graphql),
  queue: createCardQueue(new SQSClient(), environment.CARD_QUEUE_URL),
  budget: createModelBudget(graphql),
  newSeed: () => randomInt(2 ** 31 - 1),
  newTakeAwayToken: () => randomBytes(16).toString('base64url'),
  newShortCode: () => newShortCode((limit) => randomInt(limit)),
  now: () => new Date(),
  log: asLog(logger),
})

export const handler: AppSyncResolverHandler<unknown, unknown> = async (event) => {
  const reply = await answer(logger, () => submitCard(event.arguments, parseCaller(event.identity)))
  return reply.kind === 'ok' ? { job: JSON.stringify(reply.value) } : { refusal: reply.refusal }
}
