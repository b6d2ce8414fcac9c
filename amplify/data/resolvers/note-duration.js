import { util } from '@aws-appsync/utils'

/**
 * Remembers how long a card took, in one of the line's slots for durations, in one write: two workers that end at the
 * same moment both count. DynamoDB puts a slot beyond the end of the list at its end. Gives whether kiosks should hear
 * of it before the line moves on: nobody knew a duration before, or the model was in trouble.
 */
export function request(ctx) {
  const { eventId, slot, processingMs } = ctx.args
  return {
    operation: 'UpdateItem',
    key: util.dynamodb.toMapValues({ id: eventId }),
    update: {
      expression: `SET recentProcessingMs[${slot}] = :processingMs`,
      expressionValues: util.dynamodb.toMapValues({ ':processingMs': processingMs }),
    },
    condition: { expression: 'attribute_exists(id)' },
  }
}

export function response(ctx) {
  if (ctx.error) util.error(ctx.error.message, ctx.error.type)
  const { recentProcessingMs, failuresInARow, restingSince } = ctx.result
  return recentProcessingMs.length === 1 || failuresInARow > 0 || !!restingSince
}
