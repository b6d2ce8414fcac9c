import { util } from '@aws-appsync/utils'

/**
 * Counts one more printed copy of an event, and one more number to call if the print is new: one write. Gives the last
 * number. Fails as a condition that does not hold when the event has no copy left.
 */
export function request(ctx) {
  const { eventId, isNew, limit } = ctx.args
  return {
    operation: 'UpdateItem',
    key: util.dynamodb.toMapValues({ id: eventId }),
    update: {
      expression: 'ADD copies :one, lastPrint :number',
      expressionValues: util.dynamodb.toMapValues({ ':one': 1, ':number': isNew ? 1 : 0 }),
    },
    condition: {
      expression: 'attribute_exists(id) AND (attribute_not_exists(copies) OR copies < :limit)',
      expressionValues: util.dynamodb.toMapValues({ ':limit': limit }),
    },
  }
}

export function response(ctx) {
  if (ctx.error) util.error(ctx.error.message, ctx.error.type)
  return ctx.result.lastPrint
}
