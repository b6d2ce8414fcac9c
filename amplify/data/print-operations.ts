import { a } from '@aws-amplify/backend'
import { claimPrint } from '../functions/claim-print/resource'
import { finishPrint } from '../functions/finish-print/resource'
import { printFile } from '../functions/print-file/resource'
import { requestPrint } from '../functions/request-print/resource'
import { FUNCTIONS_ONLY } from './functions-only'

/** The printer's line: a kiosk asks for its own card, stations sign in as staff. */
export const printOperations = {
  PrintStatus: a.enum(['requested', 'claimed', 'printed', 'problem']),

  PrintJob: a
    .model({
      eventId: a.id().required(),
      owner: a.string().required(),
      number: a.integer().required(),
      displayName: a.string().required(),
      userNumber: a.integer().required(),
      ticket: a.integer().required(),
      status: a.ref('PrintStatus').required(),
      version: a.integer().required(),
      copies: a.integer().required(),
      printed: a.integer().required(),
      requestedAt: a.datetime().required(),
      station: a.string(),
      leaseUntil: a.datetime(),
      printedAt: a.datetime(),
      problem: a.string(),
      expiresAt: a.integer(),
    })
    .secondaryIndexes((index) => [
      index('eventId').sortKeys(['number']).queryField('printsByEvent'),
      index('status').sortKeys(['requestedAt']).queryField('printsByStatus'),
    ])
    .authorization((allow) => [
      allow.ownerDefinedIn('owner').identityClaim('sub').to(['read']),
      allow.group('staff').to(['read']),
    ]),

  PrintReply: a.customType({ print: a.json(), refusal: a.ref('Refusal') }),

  requestPrint: a
    .mutation()
    .arguments({ jobId: a.id().required(), again: a.boolean() })
    .returns(a.ref('PrintReply'))
    .handler(a.handler.function(requestPrint))
    .authorization((allow) => [allow.group('kiosk'), allow.group('staff')]),
  // Without a print and without a refusal: nothing waits.
  claimPrint: a
    .mutation()
    .arguments({ eventId: a.id().required(), station: a.string().required() })
    .returns(a.ref('PrintReply'))
    .handler(a.handler.function(claimPrint))
    .authorization((allow) => [allow.group('staff')]),
  finishPrint: a
    .mutation()
    .arguments({
      jobId: a.id().required(),
      station: a.string().required(),
      outcome: a.string().required(),
      problem: a.string(),
    })
    .returns(a.ref('PrintReply'))
    .handler(a.handler.function(finishPrint))
    .authorization((allow) => [allow.group('staff')]),
  // The sheet of a card that was asked for on paper; drawn when it is first asked for.
  printFile: a
    .query()
    .arguments({ jobId: a.id().required() })
    .returns(a.ref('CardFileReply'))
    .handler(a.handler.function(printFile))
    .authorization((allow) => [allow.group('staff')]),
  takeCopy: a
    .mutation()
    .arguments({ eventId: a.id().required(), isNew: a.boolean().required(), limit: a.integer().required() })
    .returns(a.integer())
    .handler(a.handler.custom({ dataSource: a.ref('Line'), entry: './resolvers/take-copy.js' }))
    .authorization((allow) => [allow.group(FUNCTIONS_ONLY)]),
}
