import type { AppSyncResolverHandler } from 'aws-lambda'
import { createCardFinder, createCodeTries } from '../../../lib/aws/card-finder'
import { DataEnvironment, parseEnvironment } from '../../../lib/aws/environment'
import { createGraphQl } from '../../../lib/aws/graphql'
import { createLogger } from '../../../lib/aws/log'
import { createTokenByCode } from '../../../lib/take-away/token-by-code'
import { answer } from '../appsync/reply'

const logger = createLogger('token-by-code')
const graphql = createGraphQl(parseEnvironment(DataEnvironment))
const tokenByCode = createTokenByCode({
  cards: createCardFinder(graphql),
  countTry: createCodeTries(graphql),
  now: () => new Date(),
})

export const handler: AppSyncResolverHandler<unknown, unknown> = async (event) => {
  const reply = await answer(logger, () => tokenByCode(event.arguments))
  return reply.kind === 'ok' ? { token: reply.value } : { refusal: reply.refusal }
}
