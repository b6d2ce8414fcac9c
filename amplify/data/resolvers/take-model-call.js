import { util } from '@aws-appsync/utils'

const SECONDS_KEPT = 90 * 86400

/**
 * Counts one call of the event's model in the row of the day and, in it, of the minute: one write, on one clock, so that
 * no number of workers passes a cap. Fails as a condition that does not hold when a cap is reached.
 */
export function request(ctx) {
  const { eventId, perMinute, perDay } = ctx.args
  const now = util.time.nowISO8601()
  const minute = `at${now.substring(11, 16)}`
  const conditions = []
  const limits = {}
  if (perDay) {
    conditions.push('(attribute_not_exists(calls) OR calls < :perDay)')
    limits[':perDay'] = perDay
  }
  if (perMinute) {
    conditions.push('(attribute_not_exists(#minute) OR #minute < :perMinute)')
    limits[':perMinute'] = perMinute
  }
  const condition = {
    expression: conditions.join(' AND '),
    expressionValues: util.dynamodb.toMapValues(limits),
  }
  if (perMinute) condition.expressionNames = { '#minute': minute }
  return {
    operation: 'UpdateItem',
    key: util.dynamodb.toMapValues({ id: `${eventId}#${now.substring(0, 10)}` }),
    update: {
      expression: 'SET expiresAt = :expiresAt ADD calls :one, #minute :one',
      expressionNames: { '#minute': minute },
      expressionValues: util.dynamodb.toMapValues({
        ':one': 1,
        ':expiresAt': util.time.nowEpochSeconds() + SECONDS_KEPT,
      }),
    },
    condition: conditions.length > 0 ? condition : undefined,
  }
}

export function response(ctx) {
  if (ctx.error) util.error(ctx.error.message, ctx.error.type)
  return ctx.result.calls
}
