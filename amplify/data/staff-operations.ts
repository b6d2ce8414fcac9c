import { a } from '@aws-amplify/backend'
import { changeVisitByStaff } from '../functions/change-visit-by-staff/resource'
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
  // `grant` a fresh allowance, or `end` the visit; the kiosk hears of it by its subscription.
  changeVisitByStaff: a
    .mutation()
    .arguments({ visitId: a.id().required(), action: a.string().required() })
    .returns(a.ref('VisitReply'))
    .handler(a.handler.function(changeVisitByStaff))
    .authorization((allow) => [allow.group('staff')]),
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
