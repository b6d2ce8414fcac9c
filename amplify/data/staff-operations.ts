import { a } from '@aws-amplify/backend'
import { requeueJob } from '../functions/requeue-job/resource'
import { retryJob } from '../functions/retry-job/resource'

/** What the crew decides. */
export const staffOperations = {
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
