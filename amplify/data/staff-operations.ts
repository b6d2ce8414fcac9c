import { a } from '@aws-amplify/backend'
import { requeueJob } from '../functions/requeue-job/resource'
import { retryJob } from '../functions/retry-job/resource'

/** What the crew decides. */
export const staffOperations = {
  /** Who did what: functions add to it, nobody changes it. */
  AuditEntry: a
    .model({
      eventId: a.id().required(),
      at: a.datetime().required(),
      actor: a.string().required(),
      actorName: a.string().required(),
      action: a.string().required(),
      subjectKind: a.string().required(),
      subjectId: a.string().required(),
      detail: a.json(),
    })
    .secondaryIndexes((index) => [index('eventId').sortKeys(['at']).queryField('auditByEvent')])
    .disableOperations(['update', 'delete', 'list', 'onUpdate', 'onDelete'])
    .authorization((allow) => [allow.group('staff').to(['get', 'listen', 'list'])]),
  retryJob: a
    .mutation()
    .arguments({ jobId: a.id().required() })
    .returns(a.ref('JobReply'))
    .handler(a.handler.function(retryJob))
    .authorization((allow) => [allow.group('staff')]),
  requeueJob: a
    .mutation()
    .arguments({ jobId: a.id().required() })
    .returns(a.ref('JobReply'))
    .handler(a.handler.function(requeueJob))
    .authorization((allow) => [allow.group('staff')]),
}
