import type { AppSyncResolverHandler } from 'aws-lambda'
import { DataEnvironment, parseEnvironment } from '../../../lib/aws/environment'
import { createGraphQl } from '../../../lib/aws/graphql'
import { asLog, createLogger } from '../../../lib/aws/log'
import { createPrintStore } from '../../../lib/aws/print-store'
import { createFinishPrint } from '../../../lib/print/claim-print'
import { answer } from '../appsync/reply'

const logger = createLogger('finish-print')
const prints = createPrintStore(createGraphQl(parseEnvironment(DataEnvironment)))
const finishPrint = createFinishPrint({ prints, now: () => new Date(), log: asLog(logger) })

export const handler: AppSyncResolverHandler<unknown, unknown> = async (event) => {
  const reply = await answer(logger, () => finishPrint(event.arguments))
  return reply.kind === 'ok'
    ? { print: reply.value && JSON.stringify(reply.value) }
    : { refusal: reply.refusal }
}
