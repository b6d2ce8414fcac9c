import type { AppSyncResolverHandler } from 'aws-lambda'
import { createAuditLog } from '../../../lib/aws/audit-log'
import { DataEnvironment, parseEnvironment } from '../../../lib/aws/environment'
import { createGraphQl } from '../../../lib/aws/graphql'
import { asLog, createLogger } from '../../../lib/aws/log'
import { createAllowanceReader } from '../../../lib/aws/staff-access'
import { createVisitStore } from '../../../lib/aws/visit-store'
import { visitDeed } from '../../../lib/staff/audit'
import { createChangeVisitByStaff } from '../../../lib/staff/change-visit'
import { parseCaller } from '../appsync/caller'
import { answer } from '../appsync/reply'

const logger = createLogger('change-visit-by-staff')
const graphql = createGraphQl(parseEnvironment(DataEnvironment))
const audit = createAuditLog(graphql, asLog(logger))
const changeVisit = createChangeVisitByStaff({
  visits: createVisitStore(graphql),
  readAllowance: createAllowanceReader(graphql),
  now: () => new Date(),
})

export const handler: AppSyncResolverHandler<unknown, unknown> = async (event) => {
  const caller = parseCaller(event.identity)
  const reply = await answer(logger, async () => {
    const visit = await changeVisit(event.arguments)
    await audit(caller, visitDeed(visit.endedAt ? 'visit-ended' : 'allowance-granted', visit))
    return visit
  })
  return reply.kind === 'ok' ? { visit: JSON.stringify(reply.value) } : { refusal: reply.refusal }
}
