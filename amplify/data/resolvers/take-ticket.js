import { util } from '@aws-appsync/utils'

/** Adds one to the event's last ticket and gives the new number; the line must exist. */
export function request(ctx) {
  return {
    operation: 'UpdateItem',
    key: util.dynamodb.toMapValues({ id: ctx.args.eventId }),
    update: {
      expression: 'ADD lastTicket :one',
      expressionValues: util.dynamodb.toMapValues({ ':one': 1 }),
    },
    condition: { expression: 'attribute_exists(id)' },
  }
}

export function response(ctx) {
  if (ctx.error) util.error(ctx.error.message, ctx.error.type)
  return ctx.result.lastTicket
}
