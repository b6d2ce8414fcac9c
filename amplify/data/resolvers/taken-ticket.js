import { util } from '@aws-appsync/utils'

/** The number that a job took and that the line still remembers. */
export function request(ctx) {
  return {
    operation: 'GetItem',
    key: util.dynamodb.toMapValues({ id: ctx.args.eventId }),
    consistentRead: true,
  }
}

export function response(ctx) {
  if (ctx.error) util.error(ctx.error.message, ctx.error.type)
  if (!ctx.result) return null
  return ctx.result[`ticket#${ctx.args.jobId}`] ?? null
}
