import { util } from '@aws-appsync/utils'

/** Calls of the event's model today (UTC). */
export function request(ctx) {
  const today = util.time.nowISO8601().substring(0, 10)
  return {
    operation: 'GetItem',
    key: util.dynamodb.toMapValues({ id: `${ctx.args.eventId}#${today}` }),
    consistentRead: true,
  }
}

export function response(ctx) {
  if (ctx.error) util.error(ctx.error.message, ctx.error.type)
  return ctx.result?.calls ?? 0
}
