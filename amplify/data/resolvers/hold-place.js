import { util } from '@aws-appsync/utils'

/**
 * The first step into the line: the visit as it is with the job's place in it. Fails as a condition that does not hold
 * when the visit has changed since it was read; the line is not asked for a number then.
 */
export function request(ctx) {
  const { visitId, visitVersion, jobIds } = ctx.args
  return {
    operation: 'UpdateItem',
    key: util.dynamodb.toMapValues({ id: visitId }),
    update: {
      expression: 'SET jobIds = :jobIds, #version = :next, updatedAt = :now',
      expressionNames: { '#version': 'version' },
      expressionValues: util.dynamodb.toMapValues({
        ':jobIds': jobIds,
        ':next': visitVersion + 1,
        ':now': util.time.nowISO8601(),
      }),
    },
    condition: {
      expression: '#version = :version',
      expressionNames: { '#version': 'version' },
      expressionValues: util.dynamodb.toMapValues({ ':version': visitVersion }),
    },
  }
}

export function response(ctx) {
  if (ctx.error) util.error(ctx.error.message, ctx.error.type)
  return ctx.result.version
}
