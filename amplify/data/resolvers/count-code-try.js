import { util } from '@aws-appsync/utils'

/** Adds one to the tries of a minute and gives the new number; the row goes by itself an hour later. */
export function request(ctx) {
  return {
    operation: 'UpdateItem',
    key: util.dynamodb.toMapValues({ id: ctx.args.minute }),
    update: {
      expression: 'ADD tries :one SET expiresAt = :later',
      expressionValues: util.dynamodb.toMapValues({
        ':one': 1,
        ':later': util.time.nowEpochSeconds() + 3600,
      }),
    },
  }
}

export function response(ctx) {
  if (ctx.error) util.error(ctx.error.message, ctx.error.type)
  return ctx.result.tries
}
