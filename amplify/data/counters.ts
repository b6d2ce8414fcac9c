import { a } from '@aws-amplify/backend'
import { FUNCTIONS_ONLY } from './functions-only'

/** One atomic write each, so that a hundred parallel guests get a hundred different numbers. */
export const counters = {
  takeTicket: a
    .mutation()
    .arguments({ eventId: a.id().required(), jobId: a.id().required(), lastAllowed: a.integer().required() })
    .returns(a.integer())
    .handler(a.handler.custom({ dataSource: a.ref('Line'), entry: './resolvers/take-ticket.js' }))
    .authorization((allow) => [allow.group(FUNCTIONS_ONLY)]),
  enterLine: a
    .mutation()
    .arguments({
      visitId: a.id().required(),
      visitVersion: a.integer().required(),
      jobIds: a.id().required().array().required(),
      eventId: a.id().required(),
      jobId: a.id().required(),
      lastAllowed: a.integer().required(),
    })
    .returns(a.integer())
    .handler([
      a.handler.custom({ dataSource: a.ref('Visit'), entry: './resolvers/hold-place.js' }),
      a.handler.custom({ dataSource: a.ref('Line'), entry: './resolvers/take-ticket.js' }),
    ])
    .authorization((allow) => [allow.group(FUNCTIONS_ONLY)]),
  takenTicket: a
    .query()
    .arguments({ eventId: a.id().required(), jobId: a.id().required() })
    .returns(a.integer())
    .handler(a.handler.custom({ dataSource: a.ref('Line'), entry: './resolvers/taken-ticket.js' }))
    .authorization((allow) => [allow.group(FUNCTIONS_ONLY)]),
  unsettledTickets: a
    .query()
    .arguments({ eventId: a.id().required() })
    .returns(a.id().array())
    .handler(a.handler.custom({ dataSource: a.ref('Line'), entry: './resolvers/unsettled-tickets.js' }))
    .authorization((allow) => [allow.group(FUNCTIONS_ONLY)]),
  settleTickets: a
    .mutation()
    .arguments({ eventId: a.id().required(), jobIds: a.id().required().array().required() })
    .returns(a.integer())
    .handler(a.handler.custom({ dataSource: a.ref('Line'), entry: './resolvers/settle-tickets.js' }))
    .authorization((allow) => [allow.group(FUNCTIONS_ONLY)]),
  countModelFailure: a
    .mutation()
    .arguments({ eventId: a.id().required() })
    .returns(a.integer())
    .handler(a.handler.custom({ dataSource: a.ref('Line'), entry: './resolvers/count-model-failure.js' }))
    .authorization((allow) => [allow.group(FUNCTIONS_ONLY)]),
  noteDuration: a
    .mutation()
    .arguments({
      eventId: a.id().required(),
      slot: a.integer().required(),
      processingMs: a.integer().required(),
    })
    .returns(a.boolean())
    .handler(a.handler.custom({ dataSource: a.ref('Line'), entry: './resolvers/note-duration.js' }))
    .authorization((allow) => [allow.group(FUNCTIONS_ONLY)]),
  takeModelCall: a
    .mutation()
    .arguments({ eventId: a.id().required(), perMinute: a.integer(), perDay: a.integer() })
    .returns(a.integer())
    .handler(a.handler.custom({ dataSource: a.ref('ModelCalls'), entry: './resolvers/take-model-call.js' }))
    .authorization((allow) => [allow.group(FUNCTIONS_ONLY)]),
  modelCallsToday: a
    .query()
    .arguments({ eventId: a.id().required() })
    .returns(a.integer())
    .handler(a.handler.custom({ dataSource: a.ref('ModelCalls'), entry: './resolvers/model-calls-today.js' }))
    .authorization((allow) => [allow.group(FUNCTIONS_ONLY)]),
  takeUserNumber: a
    .mutation()
    .arguments({ eventId: a.id().required() })
    .returns(a.integer())
    .handler(a.handler.custom({ dataSource: a.ref('Line'), entry: './resolvers/take-user-number.js' }))
    .authorization((allow) => [allow.group(FUNCTIONS_ONLY)]),
  countCodeTry: a
    .mutation()
    .arguments({ minute: a.id().required() })
    .returns(a.integer())
    .handler(a.handler.custom({ dataSource: a.ref('CodeTries'), entry: './resolvers/count-code-try.js' }))
    .authorization((allow) => [allow.group(FUNCTIONS_ONLY)]),
}
