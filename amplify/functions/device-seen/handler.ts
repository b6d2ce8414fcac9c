import type { AppSyncResolverHandler } from 'aws-lambda'
import { createDeviceStore } from '../../../lib/aws/device-store'
import { DataEnvironment, parseEnvironment } from '../../../lib/aws/environment'
import { createGraphQl } from '../../../lib/aws/graphql'
import { createLogger } from '../../../lib/aws/log'
import { createDeviceSeen } from '../../../lib/device/device-seen'
import { answer } from '../appsync/reply'

const logger = createLogger('device-seen')
const graphql = createGraphQl(parseEnvironment(DataEnvironment))
const deviceSeen = createDeviceSeen({ put: createDeviceStore(graphql), now: () => new Date() })

export const handler: AppSyncResolverHandler<unknown, unknown> = async (event) => {
  const reply = await answer(logger, () => deviceSeen(event.arguments))
  return reply.kind === 'ok' ? { seenAt: reply.value } : { refusal: reply.refusal }
}
