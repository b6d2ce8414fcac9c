import { util } from '@aws-appsync/utils'

/** No submission lives this long: who took a number before has written it to the job's record, or never will. */
const SETTLE_AFTER_SECONDS = 60

/** Ids of the jobs whose numbers the line has remembered for a minute or longer. */
export function request(ctx) {
  return {
    operation: 'GetItem',
    key: util.dynamodb.toMapValues({ id: ctx.args.eventId }),
    consistentRead: true,
  }
}

export function response(ctx) {
  if (ctx.error) util.error(ctx.error.message, ctx.error.type)
  if (!ctx.result) return []
  const takenBefore = util.time.nowEpochSeconds() - SETTLE_AFTER_SECONDS
  const names = Object.keys(ctx.result).filter((name) => name.startsWith('takenAt#'))
  const old = names.filter((name) => ctx.result[name] <= takenBefore)
  return old.map((name) => name.substring('takenAt#'.length))
}
