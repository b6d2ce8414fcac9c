import type { AppSyncResolverHandler } from 'aws-lambda'
import { createAuditLog } from '../../../lib/aws/audit-log'
import { DataEnvironment, parseEnvironment } from '../../../lib/aws/environment'
import { createEventEditor } from '../../../lib/aws/event-store'
import { createGraphQl } from '../../../lib/aws/graphql'
import { asLog, createLogger } from '../../../lib/aws/log'
import { eventDeed } from '../../../lib/event/event-deed'
import { createSaveEvent } from '../../../lib/event/save-event'
import { RefusalError } from '../../../lib/failure/refusal'
import { parseCaller } from '../appsync/caller'
import { answer } from '../appsync/reply'

const environment = parseEnvironment(DataEnvironment)
const logger = createLogger('save-event')
const graphql = createGraphQl(environment)
const audit = createAuditLog(graphql, asLog(logger))
const saveEvent = createSaveEvent({ events: createEventEditor(graphql) })

export const handler: AppSyncResolverHandler<unknown, unknown> = async (event) => {
  const caller = parseCaller(event.identity)
  const reply = await answer(logger, async () => {
    const saved = await saveEvent(event.arguments)
    if (saved.kind === 'saved') {
      const action = saved.before ? 'event-changed' : 'event-added'
      await audit(caller, eventDeed(action, saved.event, saved.before))
    }
    return saved
  })
  if (reply.kind === 'refused') return { refusal: reply.refusal }
  const saved = reply.value
  const refusal = saved.kind === 'changed' ? new RefusalError('EVENT_CHANGED').refusal : undefined
  return { event: JSON.stringify(saved.event), refusal }
}
