import { a } from '@aws-amplify/backend'
import { deviceSeen } from '../functions/device-seen/resource'

/** The screens and printers of an event, and how they say that they are there. */
export const deviceOperations = {
  Device: a
    .model({
      eventId: a.id().required(),
      deviceId: a.string().required(),
      kind: a.string().required(),
      appVersion: a.string(),
      seenAt: a.datetime().required(),
      expiresAt: a.integer(),
    })
    .secondaryIndexes((index) => [index('eventId').sortKeys(['seenAt']).queryField('devicesByEvent')])
    .disableOperations(['delete', 'list', 'onDelete'])
    .authorization((allow) => [allow.group('staff').to(['get', 'list', 'listen'])]),

  SeenReply: a.customType({ seenAt: a.datetime(), refusal: a.ref('Refusal') }),
  deviceSeen: a
    .mutation()
    .arguments({
      eventId: a.id().required(),
      deviceId: a.string().required(),
      kind: a.string().required(),
      appVersion: a.string(),
    })
    .returns(a.ref('SeenReply'))
    .handler(a.handler.function(deviceSeen))
    .authorization((allow) => [allow.group('kiosk'), allow.group('staff')]),
}
