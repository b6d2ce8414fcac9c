import { a } from '@aws-amplify/backend'
import { FUNCTIONS_ONLY } from './functions-only'

/** What is kept, and who may read or write it directly; everybody else asks an operation, which has the rules. */
export const records = {
  EventStatus: a.enum(['open', 'paused', 'closed']),

  JobStatus: a.enum(['queued', 'processing', 'completed', 'blocked', 'failed', 'cancelled']),

  Event: a
    .model({
      name: a.string().required(),
      place: a.string().required(),
      date: a.date().required(),
      status: a.ref('EventStatus').required(),
      statusNote: a.string(),
      statusUntil: a.datetime(),
      version: a.integer(),
      paintingPaused: a.boolean(),
      paintingPausedUntil: a.datetime(),
      opensAt: a.datetime(),
      closesAt: a.datetime(),
      languages: a.string().array(),
      shareText: a.string(),
      logoKey: a.string(),
      brand: a.json().required(),
      styles: a.string().required().array().required(),
      allowance: a.integer().required(),
      promptMaxLength: a.integer().required(),
      lineLimit: a.integer(),
      keepDays: a.integer().required(),
      printLimit: a.integer(),
      artNote: a.string(),
      // The operator's part: kiosks may not read it.
      modelId: a.string().authorization((allow) => [allow.group('staff').to(['read'])]),
      modelRegion: a.string().authorization((allow) => [allow.group('staff').to(['read'])]),
      staffPinHash: a.string().authorization((allow) => [allow.group('staff').to(['read'])]),
      modelCallsPerMinute: a.integer().authorization((allow) => [allow.group('staff').to(['read'])]),
      blockedWords: a
        .string()
        .array()
        .authorization((allow) => [allow.group('staff').to(['read'])]),
      modelCallsPerDay: a.integer().authorization((allow) => [allow.group('staff').to(['read'])]),
    })
    .authorization((allow) => [allow.group('kiosk').to(['read']), allow.group('staff').to(['read'])]),

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
      lastPrint: a.integer(),
      copies: a.integer(),
    })
    .authorization((allow) => [allow.group('kiosk').to(['read']), allow.group('staff').to(['read'])]),

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
      wallConsent: a.boolean(),
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
      index('eventId').sortKeys(['expiresAt']).queryField('jobsByExpiry'),
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
}
