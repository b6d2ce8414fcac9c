import { util } from '@aws-appsync/utils'

/** Adds one to the failures of the event's model since its last picture, and gives their number. */
export function request(ctx) {
  return {
    operation: 'UpdateItem',
    key: util.dynamodb.toMapValues({ id: ctx.args.eventId }),
    update: {
      expression: 'ADD failuresInARow :one',
      expressionValues: util.dynamodb.toMapValues({ ':one': 1 }),
    },
    condition: { expression: 'attribute_exists(id)' },
  }
}

export function response(ctx) {
  if (ctx.error) util.error(ctx.error.message, ctx.error.type)
  return ctx.result.failuresInARow
}
