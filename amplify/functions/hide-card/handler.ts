import type { AppSyncResolverHandler } from 'aws-lambda'
import { DataEnvironment, parseEnvironment } from '../../../lib/aws/environment'
import { createGraphQl } from '../../../lib/aws/graphql'
import { createJobStore } from '../../../lib/aws/job-store'
import { asLog, createLogger } from '../../../lib/aws/log'
import { createWallStore } from '../../../lib/aws/wall-store'
import { createHideCard } from '../../../lib/wall/hide-card'
import { answer } from '../appsync/reply'

const logger = createLogger('hide-card')
const graphql = createGraphQl(parseEnvironment(DataEnvironment))
const hideCard = createHideCard({
  jobs: createJobStore(graphql),
  wall: createWallStore(graphql),
  now: () => new Date(),
  log: asLog(logger),
})

export const handler: AppSyncResolverHandler<unknown, unknown> = async (event) => {
  const reply = await answer(logger, () => hideCard(event.arguments))
  return reply.kind === 'ok' ? { job: JSON.stringify(reply.value) } : { refusal: reply.refusal }
}
