import { type ClientSchema, a, defineData } from '@aws-amplify/backend'
import { cancelJob } from '../functions/cancel-job/resource'
import { cardByToken } from '../functions/card-by-token/resource'
import { cardFile } from '../functions/card-file/resource'
import { cardImage } from '../functions/card-image/resource'
import { deleteCard } from '../functions/delete-card/resource'
import { drawCard } from '../functions/draw-card/resource'
import { endVisit } from '../functions/end-visit/resource'
import { requeueJob } from '../functions/requeue-job/resource'
import { retryJob } from '../functions/retry-job/resource'
import { staffAtKiosk } from '../functions/staff-at-kiosk/resource'
import { startVisit } from '../functions/start-visit/resource'
import { submitCard } from '../functions/submit-card/resource'
import { tokenByCode } from '../functions/token-by-code/resource'

/**
 * No pool has this group, so no person passes; our functions pass by IAM, each for the fields that its
 * `resource.ts` names. Amplify wants at least one rule on each custom operation.
 */
const FUNCTIONS_ONLY = 'functions-only'

const schema = a.schema({
  EventStatus: a.enum(['open', 'paused', 'closed']),
  JobStatus: a.enum(['queued', 'processing', 'completed', 'blocked', 'failed', 'cancelled']),

  Event: a
    .model({
      name: a.string().required(),
      place: a.string().required(),
      date: a.date().required(),
      status: a.ref('EventStatus').required(),
      statusNote: a.string(),
      brand: a.json().required(),
      styles: a.string().required().array().required(),
      allowance: a.integer().required(),
      promptMaxLength: a.integer().required(),
      lineLimit: a.integer(),
      keepDays: a.integer().required(),
      artNote: a.string(),
      // The operator's part: kiosks may not read it.
      modelId: a.string().authorization((allow) => [allow.group('staff')]),
      modelRegion: a.string().authorization((allow) => [allow.group('staff')]),
      staffPinHash: a.string().authorization((allow) => [allow.group('staff')]),
      modelCallsPerMinute: a.integer().authorization((allow) => [allow.group('staff')]),
      modelCallsPerDay: a.integer().authorization((allow) => [allow.group('staff')]),
    })
    .authorization((allow) => [allow.group('kiosk').to(['read']), allow.group('staff')]),

  Line: a
    .model({
      lastTicket: a.integer().required(),
      lastUserNumber: a.integer().required(),
      startedTicket: a.integer().required(),
      recentProcessingMs: a.integer().required().array().required(),
      concurrency: a.integer().required(),
      restingSince: a.datetime(),
      restCause: a.string(),
      triedAt: a.datetime(),
      failuresInARow: a.integer(),
    })
    .authorization((allow) => [allow.group('kiosk').to(['read']), allow.group('staff')]),

  /** Calls of an event's model in a day: `{eventId}#{yyyy-mm-dd}`, with a count for each minute beside. */
  ModelCalls: a
    .model({ calls: a.integer().required(), expiresAt: a.integer() })
    .authorization((allow) => [allow.group('staff').to(['read'])]),

  Visit: a
    .model({
      eventId: a.id().required(),
      deviceId: a.string().required(),
      owner: a.string().required(),
      userNumber: a.integer().required(),
      override: a.integer().required(),
      sessionId: a.string().required(),
      consentVersion: a.string().required(),
      wallConsent: a.boolean().required(),
      language: a.string().required(),
      allowance: a.integer().required(),
      jobIds: a.id().required().array().required(),
      version: a.integer().required(),
      createdAt: a.datetime().required(),
      endedAt: a.datetime(),
    })
    .secondaryIndexes((index) => [index('eventId').sortKeys(['userNumber']).queryField('visitsByEvent')])
    .authorization((allow) => [
      allow.ownerDefinedIn('owner').identityClaim('sub').to(['read']),
      allow.group('staff').to(['read']),
    ]),

  Job: a
    .model({
      eventId: a.id().required(),
      visitId: a.id().required(),
      sessionId: a.string().required(),
      deviceId: a.string().required(),
      owner: a.string().required(),
      userNumber: a.integer().required(),
      displayName: a.string().required(),
      ticket: a.integer(),
      kind: a.string().required(),
      status: a.ref('JobStatus').required(),
      version: a.integer().required(),
      prompt: a.string().required(),
      style: a.string().required(),
      model: a.string(),
      seed: a.integer().required(),
      attempts: a.integer().required(),
      attemptErrors: a.string().array(),
      retries: a.integer(),
      attemptsBeforeRetry: a.integer(),
      leaseUntil: a.datetime(),
      createdAt: a.datetime().required(),
      startedAt: a.datetime(),
      completedAt: a.datetime(),
      updatedAt: a.datetime().required(),
      queueMs: a.integer(),
      processingMs: a.integer(),
      s3Key: a.string(),
      width: a.integer(),
      height: a.integer(),
      errorCode: a.string(),
      errorMessage: a.string(),
      takeAwayToken: a.string(),
      shortCode: a.string(),
      approvedAt: a.datetime(),
      hiddenAt: a.datetime(),
      deletedAt: a.datetime(),
      expiresAt: a.integer(),
    })
    .secondaryIndexes((index) => [
      index('eventId').sortKeys(['ticket']).queryField('jobsByEvent'),
      index('visitId').sortKeys(['ticket']).queryField('jobsByVisit'),
      index('status').sortKeys(['updatedAt']).queryField('jobsByStatus'),
      index('takeAwayToken').queryField('jobsByTakeAwayToken'),
      index('shortCode').queryField('jobsByShortCode'),
    ])
    .authorization((allow) => [
      allow.ownerDefinedIn('owner').identityClaim('sub').to(['read']),
      allow.group('staff').to(['read']),
    ]),

  // How many short codes were tried in a minute; its id is that minute.
  CodeTries: a
    .model({ tries: a.integer().required(), expiresAt: a.integer() })
    .disableOperations(['subscriptions'])
    .authorization((allow) => [allow.group(FUNCTIONS_ONLY)]),

  Refusal: a.customType({
    code: a.string().required(),
    retry: a.boolean().required(),
    message: a.string().required(),
    until: a.datetime(),
  }),
  // A yes with its record, or a kind no. (Amplify's custom types cannot hold a model, so the record is JSON.)
  VisitReply: a.customType({ visit: a.json(), refusal: a.ref('Refusal') }),
  StaffReply: a.customType({ opened: a.boolean().required(), visit: a.json(), refusal: a.ref('Refusal') }),
  JobReply: a.customType({ job: a.json(), refusal: a.ref('Refusal') }),
  GuestCardReply: a.customType({ card: a.json(), refusal: a.ref('Refusal') }),
  CardFileReply: a.customType({ url: a.string(), refusal: a.ref('Refusal') }),
  TokenReply: a.customType({ token: a.string(), refusal: a.ref('Refusal') }),
  DeletedReply: a.customType({ deletedAt: a.datetime(), refusal: a.ref('Refusal') }),
  CardImageReply: a.customType({ url: a.string(), expiresAt: a.datetime(), refusal: a.ref('Refusal') }),

  startVisit: a
    .mutation()
    .arguments({
      eventId: a.id().required(),
      deviceId: a.string().required(),
      consentVersion: a.string().required(),
      wallConsent: a.boolean().required(),
      language: a.string().required(),
    })
    .returns(a.ref('VisitReply'))
    .handler(a.handler.function(startVisit))
    .authorization((allow) => [allow.group('kiosk')]),
  endVisit: a
    .mutation()
    .arguments({ visitId: a.id().required() })
    .returns(a.ref('VisitReply'))
    .handler(a.handler.function(endVisit))
    .authorization((allow) => [allow.group('kiosk')]),
  // The crew at a kiosk: `open`, `grant` a fresh allowance, or `end` the visit, with the event's PIN.
  staffAtKiosk: a
    .mutation()
    .arguments({
      eventId: a.id().required(),
      deviceId: a.string().required(),
      pin: a.string().required(),
      action: a.string().required(),
      visitId: a.id(),
    })
    .returns(a.ref('StaffReply'))
    .handler(a.handler.function(staffAtKiosk))
    .authorization((allow) => [allow.group('kiosk')]),
  submitCard: a
    .mutation()
    .arguments({
      jobId: a.id().required(),
      visitId: a.id().required(),
      prompt: a.string().required(),
      style: a.string().required(),
      displayName: a.string().required(),
    })
    .returns(a.ref('JobReply'))
    .handler(a.handler.function(submitCard))
    .authorization((allow) => [allow.group('kiosk')]),
  cancelJob: a
    .mutation()
    .arguments({ jobId: a.id().required() })
    .returns(a.ref('JobReply'))
    .handler(a.handler.function(cancelJob))
    .authorization((allow) => [allow.group('kiosk'), allow.group('staff')]),
  cardImage: a
    .query()
    .arguments({ jobId: a.id().required() })
    .returns(a.ref('CardImageReply'))
    .handler(a.handler.function(cardImage))
    .authorization((allow) => [allow.group('kiosk'), allow.group('staff')]),

  // For anybody with a link or a code: guests have no account, and the page that asks for them has none either.
  cardByToken: a
    .query()
    .arguments({ token: a.string().required() })
    .returns(a.ref('GuestCardReply'))
    .handler(a.handler.function(cardByToken))
    .authorization((allow) => [allow.guest()]),
  cardFile: a
    .query()
    .arguments({ token: a.string().required(), file: a.string().required() })
    .returns(a.ref('CardFileReply'))
    .handler(a.handler.function(cardFile))
    .authorization((allow) => [allow.guest()]),
  tokenByCode: a
    .mutation()
    .arguments({ code: a.string().required() })
    .returns(a.ref('TokenReply'))
    .handler(a.handler.function(tokenByCode))
    .authorization((allow) => [allow.guest()]),
  deleteCardByToken: a
    .mutation()
    .arguments({ token: a.string().required() })
    .returns(a.ref('DeletedReply'))
    .handler(a.handler.function(deleteCard))
    .authorization((allow) => [allow.guest()]),
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

  // Asked by card-file alone, which hands over signed URLs.
  drawCard: a
    .mutation()
    .arguments({ drawing: a.json().required() })
    .returns(a.integer())
    .handler(a.handler.function(drawCard))
    .authorization((allow) => [allow.group(FUNCTIONS_ONLY)]),

  // One atomic write each, so that a hundred parallel guests get a hundred different numbers.
  takeTicket: a
    .mutation()
    .arguments({ eventId: a.id().required(), jobId: a.id().required(), lastAllowed: a.integer().required() })
    .returns(a.integer())
    .handler(a.handler.custom({ dataSource: a.ref('Line'), entry: './resolvers/take-ticket.js' }))
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
})

export type Schema = ClientSchema<typeof schema>

export const data = defineData({
  schema,
  authorizationModes: { defaultAuthorizationMode: 'userPool' },
})
