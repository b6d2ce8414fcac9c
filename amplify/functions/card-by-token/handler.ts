import type { AppSyncResolverHandler } from 'aws-lambda'
import { createCardFinder } from '../../../lib/aws/card-finder'
import { DataEnvironment, parseEnvironment } from '../../../lib/aws/environment'
import { createGraphQl } from '../../../lib/aws/graphql'
import { createLogger } from '../../../lib/aws/log'
import { createCardByToken } from '../../../lib/take-away/card-by-token'
import { answer } from '../appsync/reply'

const logger = createLogger('card-by-token')
const cardByToken = createCardByToken({
  cards: createCardFinder(createGraphQl(parseEnvironment(DataEnvironment))),
  now: () => new Date(),
})

export const handler: AppSyncResolverHandler<unknown, unknown> = async (event) => {
  const reply = await answer(logger, () => cardByToken(event.arguments))
  return reply.kind === 'ok' ? { card: JSON.stringify(reply.value) } : { refusal: reply.refusal }
}
