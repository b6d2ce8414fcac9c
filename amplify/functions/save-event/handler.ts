import type { AppSyncResolverHandler } from 'aws-lambda'
import { DataEnvironment, parseEnvironment } from '../../../lib/aws/environment'
import { createEventEditor } from '../../../lib/aws/event-store'
import { createGraphQl } from '../../../lib/aws/graphql'
import { createLogger } from '../../../lib/aws/log'
import { createSaveEvent } from '../../../lib/event/save-event'
import { RefusalError } from '../../../lib/failure/refusal'
import { answer } from '../appsync/reply'

const environment = parseEnvironment(DataEnvironment)
const logger = createLogger('save-event')
const saveEvent = createSaveEvent({ events: createEventEditor(createGraphQl(environment)) })

export const handler: AppSyncResolverHandler<unknown, unknown> = async (event) => {
  const reply = await answer(logger, () => saveEvent(event.arguments))
  if (reply.kind === 'refused') return { refusal: reply.refusal }
  const saved = reply.value
  const refusal = saved.kind === 'changed' ? new RefusalError('EVENT_CHANGED').refusal : undefined
  return { event: JSON.stringify(saved.event), refusal }
}
