import { S3Client } from '@aws-sdk/client-s3'
import type { AppSyncResolverHandler } from 'aws-lambda'
import { z } from 'zod'
import { createAuditLog } from '../../../lib/aws/audit-log'
import { createCardBucket } from '../../../lib/aws/card-bucket'
import { DataEnvironment, parseEnvironment } from '../../../lib/aws/environment'
import { createEventRemains } from '../../../lib/aws/event-remains'
import { createEventEditor } from '../../../lib/aws/event-store'
import { createGraphQl } from '../../../lib/aws/graphql'
import { asLog, createLogger } from '../../../lib/aws/log'
import { createPurgeEvent } from '../../../lib/event/purge-event'
import { parseCaller } from '../appsync/caller'
import { answer } from '../appsync/reply'

const environment = parseEnvironment(DataEnvironment.extend({ CARDS_BUCKET_NAME: z.string() }))
const logger = createLogger('purge-event')
const graphql = createGraphQl(environment)
const audit = createAuditLog(graphql, asLog(logger))
const events = createEventEditor(graphql)
const bucket = createCardBucket(new S3Client(), environment.CARDS_BUCKET_NAME)
const purgeEvent = createPurgeEvent({
  events,
  remains: createEventRemains({ graphql, removeFiles: (keys) => bucket.remove(keys) }),
  async removeEvent({ id }) {
    // Every logo that was ever chosen, shown or not.
    await bucket.removeUnder(`logos/${id}/`)
    await events.remove(id)
  },
  now: () => new Date(),
  log: asLog(logger),
})

export const handler: AppSyncResolverHandler<unknown, unknown> = async (event) => {
  const caller = parseCaller(event.identity)
  const reply = await answer(logger, async () => {
    const purge = await purgeEvent(event.arguments)
    const { id } = purge.event
    const detail = { ...purge.removed, isDone: purge.isDone }
    await audit(caller, { eventId: id, action: 'event-purged', subject: { kind: 'event', id }, detail })
    return purge
  })
  if (reply.kind === 'refused') return { refusal: reply.refusal }
  const { removed, isDone } = reply.value
  return { removed: JSON.stringify(removed), isDone }
}
