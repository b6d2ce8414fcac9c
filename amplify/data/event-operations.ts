import { a } from '@aws-amplify/backend'
import { controlEvent } from '../functions/control-event/resource'
import { saveEvent } from '../functions/save-event/resource'

/** What staff make of an event. */
export const eventOperations = {
  /** With the refusal `EVENT_CHANGED` comes the event as it stands. */
  EventReply: a.customType({ event: a.json(), refusal: a.ref('Refusal') }),
  // `baseVersion` is the version that the change began from; 0 adds a new event.
  saveEvent: a
    .mutation()
    .arguments({
      eventId: a.id().required(),
      baseVersion: a.integer().required(),
      event: a.json().required(),
    })
    .returns(a.ref('EventReply'))
    .handler(a.handler.function(saveEvent))
    .authorization((allow) => [allow.group('staff')]),
  controlEvent: a
    .mutation()
    .arguments({
      eventId: a.id().required(),
      status: a.ref('EventStatus'),
      note: a.string(),
      paintingPaused: a.boolean(),
    })
    .returns(a.ref('EventReply'))
    .handler(a.handler.function(controlEvent))
    .authorization((allow) => [allow.group('staff')]),
}
