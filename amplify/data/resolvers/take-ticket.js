import { util } from '@aws-appsync/utils'

/**
 * Gives a job the next number of the line, in one write: counts up, and remembers on the line whose number it is, so
 * that the same job never takes two. Fails as a condition that does not hold when the job has a number already, or the
 * line is as long as it may be.
 */
export function request(ctx) {
  const { eventId, jobId, lastAllowed } = ctx.args
  return {
    operation: 'UpdateItem',
    key: util.dynamodb.toMapValues({ id: eventId }),
    update: {
      expression: 'SET lastTicket = lastTicket + :one, #ticket = lastTicket + :one, #takenAt = :now',
      expressionNames: { '#ticket': `ticket#${jobId}`, '#takenAt': `takenAt#${jobId}` },
      expressionValues: util.dynamodb.toMapValues({ ':one': 1, ':now': util.time.nowEpochSeconds() }),
    },
    condition: {
      expression: 'attribute_exists(id) AND attribute_not_exists(#ticket) AND lastTicket < :lastAllowed',
      expressionNames: { '#ticket': `ticket#${jobId}` },
      expressionValues: util.dynamodb.toMapValues({ ':lastAllowed': lastAllowed }),
    },
  }
}

export function response(ctx) {
  if (ctx.error) util.error(ctx.error.message, ctx.error.type)
  return ctx.result[`ticket#${ctx.args.jobId}`]
}
