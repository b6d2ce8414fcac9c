import { randomUUID } from 'node:crypto'
import type { AppSyncResolverHandler } from 'aws-lambda'
import { DataEnvironment, parseEnvironment } from '../../../lib/aws/environment'
import { createEventStore } from '../../../lib/aws/event-store'
import { createGraphQl } from '../../../lib/aws/graphql'
import { createLineStore } from '../../../lib/aws/line-store'
import { createLogger } from '../../../lib/aws/log'
import { createVisitStore } from '../../../lib/aws/visit-store'
import { createStartVisit } from '../../../lib/visit/start-visit'
import { parseCaller } from '../appsync/caller'
import { answer } from '../appsync/reply'

const logger = createLogger('start-visit')
const graphql = createGraphQl(parseEnvironment(DataEnvironment))
const startVisit = createStartVisit({
  events: createEventStore(graphql),
  line: createLineStore(graphql),
  visits: createVisitStore(graphql),
  newId: randomUUID,
  now: () => new Date(),
})

export const handler: AppSyncResolverHandler<unknown, unknown> = async (event) => {
  const reply = await answer(logger, () => startVisit(event.arguments, parseCaller(event.identity)))
  return reply.kind === 'ok' ? { visit: JSON.stringify(reply.value) } : { refusal: reply.refusal }
}
