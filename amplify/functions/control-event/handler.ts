import type { AppSyncResolverHandler } from 'aws-lambda'
import { DataEnvironment, parseEnvironment } from '../../../lib/aws/environment'
import { createEventEditor } from '../../../lib/aws/event-store'
import { createGraphQl } from '../../../lib/aws/graphql'
import { createLogger } from '../../../lib/aws/log'
import { createControlEvent } from '../../../lib/event/control-event'
import { answer } from '../appsync/reply'

const environment = parseEnvironment(DataEnvironment)
const logger = createLogger('control-event')
const controlEvent = createControlEvent({ events: createEventEditor(createGraphQl(environment)) })

export const handler: AppSyncResolverHandler<unknown, unknown> = async (event) => {
  const reply = await answer(logger, () => controlEvent(event.arguments))
  return reply.kind === 'ok' ? { event: JSON.stringify(reply.value.event) } : { refusal: reply.refusal }
}
