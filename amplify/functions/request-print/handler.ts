import type { AppSyncResolverHandler } from 'aws-lambda'
import { createAuditLog } from '../../../lib/aws/audit-log'
import { DataEnvironment, parseEnvironment } from '../../../lib/aws/environment'
import { createEventStore } from '../../../lib/aws/event-store'
import { createGraphQl } from '../../../lib/aws/graphql'
import { createJobStore } from '../../../lib/aws/job-store'
import { asLog, createLogger } from '../../../lib/aws/log'
import { createPrintCounter, createPrintStore } from '../../../lib/aws/print-store'
import { createRequestPrint } from '../../../lib/print/request-print'
import { parseCaller } from '../appsync/caller'
import { answer } from '../appsync/reply'

const logger = createLogger('request-print')
const graphql = createGraphQl(parseEnvironment(DataEnvironment))
const audit = createAuditLog(graphql, asLog(logger))
const requestPrint = createRequestPrint({
  jobs: createJobStore(graphql),
  events: createEventStore(graphql),
  prints: createPrintStore(graphql),
  counter: createPrintCounter(graphql),
  now: () => new Date(),
  log: asLog(logger),
})

export const handler: AppSyncResolverHandler<unknown, unknown> = async (event) => {
  const caller = parseCaller(event.identity)
  const reply = await answer(logger, async () => {
    const print = await requestPrint(event.arguments, caller)
    const { eventId, id, number, copies } = print
    const subject = { kind: 'print', id } as const
    if (caller.isStaff)
      await audit(caller, { eventId, action: 'print-requested', subject, detail: { number, copies } })
    return print
  })
  return reply.kind === 'ok' ? { print: JSON.stringify(reply.value) } : { refusal: reply.refusal }
}
