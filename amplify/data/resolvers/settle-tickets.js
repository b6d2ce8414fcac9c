import { util } from '@aws-appsync/utils'

/** Makes the line forget whose numbers these were. */
export function request(ctx) {
  const { eventId, jobIds } = ctx.args
  const expressionNames = {}
  const removed = []
  jobIds.forEach((jobId, index) => {
    expressionNames[`#ticket${index}`] = `ticket#${jobId}`
    expressionNames[`#takenAt${index}`] = `takenAt#${jobId}`
    removed.push(`#ticket${index}`)
    removed.push(`#takenAt${index}`)
  })
  return {
    operation: 'UpdateItem',
    key: util.dynamodb.toMapValues({ id: eventId }),
    update: { expression: `REMOVE ${removed.join(', ')}`, expressionNames },
    condition: { expression: 'attribute_exists(id)' },
  }
}

export function response(ctx) {
  if (ctx.error) util.error(ctx.error.message, ctx.error.type)
  return ctx.args.jobIds.length
}
