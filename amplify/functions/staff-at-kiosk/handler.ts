import type { AppSyncResolverHandler } from 'aws-lambda'
import { createCodeTries } from '../../../lib/aws/card-finder'
import { DataEnvironment, parseEnvironment } from '../../../lib/aws/environment'
import { createGraphQl } from '../../../lib/aws/graphql'
import { createLogger } from '../../../lib/aws/log'
import { matchesPin } from '../../../lib/aws/pin-hash'
import { createStaffAccess } from '../../../lib/aws/staff-access'
import { createVisitStore } from '../../../lib/aws/visit-store'
import { createStaffAtKiosk } from '../../../lib/staff/staff-at-kiosk'
import { parseCaller } from '../appsync/caller'
import { answer } from '../appsync/reply'

const logger = createLogger('staff-at-kiosk')
const graphql = createGraphQl(parseEnvironment(DataEnvironment))
const staffAtKiosk = createStaffAtKiosk({
  visits: createVisitStore(graphql),
  readStaffAccess: createStaffAccess(graphql),
  matchesPin,
  countTry: createCodeTries(graphql),
  now: () => new Date(),
})

export const handler: AppSyncResolverHandler<unknown, unknown> = async (event) => {
  const reply = await answer(logger, () => staffAtKiosk(event.arguments, parseCaller(event.identity)))
  if (reply.kind !== 'ok') return { opened: false, refusal: reply.refusal }
  return { opened: true, visit: reply.value && JSON.stringify(reply.value) }
}
