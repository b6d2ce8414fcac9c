import type { AppSyncResolverHandler } from 'aws-lambda'
import { createAuditLog } from '../../../lib/aws/audit-log'
import { createCodeTries } from '../../../lib/aws/card-finder'
import { DataEnvironment, parseEnvironment } from '../../../lib/aws/environment'
import { createGraphQl } from '../../../lib/aws/graphql'
import { asLog, createLogger } from '../../../lib/aws/log'
import { matchesPin } from '../../../lib/aws/pin-hash'
import { createStaffAccess } from '../../../lib/aws/staff-access'
import { createVisitStore } from '../../../lib/aws/visit-store'
import { visitDeed } from '../../../lib/staff/audit'
import { createStaffAtKiosk } from '../../../lib/staff/staff-at-kiosk'
import { parseCaller } from '../appsync/caller'
import { answer } from '../appsync/reply'

const logger = createLogger('staff-at-kiosk')
const graphql = createGraphQl(parseEnvironment(DataEnvironment))
const audit = createAuditLog(graphql, asLog(logger))
const staffAtKiosk = createStaffAtKiosk({
  visits: createVisitStore(graphql),
  readStaffAccess: createStaffAccess(graphql),
  matchesPin,
  countTry: createCodeTries(graphql),
  now: () => new Date(),
})

export const handler: AppSyncResolverHandler<unknown, unknown> = async (event) => {
  const caller = parseCaller(event.identity)
  const reply = await answer(logger, async () => {
    const visit = await staffAtKiosk(event.arguments, caller)
    // The PIN has no name: the kiosk's account stands for whoever of the crew was there.
    if (visit) await audit(caller, visitDeed(visit.endedAt ? 'visit-ended' : 'allowance-granted', visit))
    return visit
  })
  if (reply.kind !== 'ok') return { opened: false, refusal: reply.refusal }
  return { opened: true, visit: reply.value && JSON.stringify(reply.value) }
}
