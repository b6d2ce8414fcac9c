import type { AppSyncResolverHandler } from 'aws-lambda'
import { createAuditLog } from '../../../lib/aws/audit-log'
import { DataEnvironment, parseEnvironment } from '../../../lib/aws/environment'
import { createEventEditor } from '../../../lib/aws/event-store'
import { createGraphQl } from '../../../lib/aws/graphql'
import { asLog, createLogger } from '../../../lib/aws/log'
import { hashPin } from '../../../lib/aws/pin-hash'
import { createControlEvent } from '../../../lib/event/control-event'
import { eventDeed } from '../../../lib/event/event-deed'
import { parseCaller } from '../appsync/caller'
import { answer } from '../appsync/reply'

const environment = parseEnvironment(DataEnvironment)
const logger = createLogger('control-event')
const graphql = createGraphQl(environment)
const audit = createAuditLog(graphql, asLog(logger))
const controlEvent = createControlEvent({ events: createEventEditor(graphql), hashPin })

export const handler: AppSyncResolverHandler<unknown, unknown> = async (event) => {
  const caller = parseCaller(event.identity)
  const reply = await answer(logger, async () => {
    const controlled = await controlEvent(event.arguments)
    await audit(caller, eventDeed('event-controlled', controlled.event, controlled.before))
    return controlled.event
  })
  return reply.kind === 'ok' ? { event: JSON.stringify(reply.value) } : { refusal: reply.refusal }
}
