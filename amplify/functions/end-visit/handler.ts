import type { AppSyncResolverHandler } from 'aws-lambda'
import { DataEnvironment, parseEnvironment } from '../../../lib/aws/environment'
import { createGraphQl } from '../../../lib/aws/graphql'
import { createLogger } from '../../../lib/aws/log'
import { createVisitStore } from '../../../lib/aws/visit-store'
import { createEndVisit } from '../../../lib/visit/end-visit'
import { parseCaller } from '../appsync/caller'
import { answer } from '../appsync/reply'

const logger = createLogger('end-visit')
const graphql = createGraphQl(parseEnvironment(DataEnvironment))
const endVisit = createEndVisit({ visits: createVisitStore(graphql), now: () => new Date() })

export const handler: AppSyncResolverHandler<unknown, unknown> = async (event) => {
  const reply = await answer(logger, () => endVisit(event.arguments, parseCaller(event.identity)))
  return reply.kind === 'ok' ? { visit: JSON.stringify(reply.value) } : { refusal: reply.refusal }
}
