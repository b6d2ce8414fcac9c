import { a } from '@aws-amplify/backend'
import { checkBooth } from '../functions/check-booth/resource'
import { controlEvent } from '../functions/control-event/resource'
import { eventLogo } from '../functions/event-logo/resource'
import { purgeEvent } from '../functions/purge-event/resource'
import { putLogo } from '../functions/put-logo/resource'
import { saveEvent } from '../functions/save-event/resource'
import { testCard } from '../functions/test-card/resource'

/** What staff make of an event. */
export const eventOperations = {
  /** With the refusal `EVENT_CHANGED` comes the event as it stands. */
  EventReply: a.customType({ event: a.json(), refusal: a.ref('Refusal') }),
  /** What a round of a purge removed, by kind; ask again until it is done. */
  PurgeReply: a.customType({ removed: a.json(), isDone: a.boolean(), refusal: a.ref('Refusal') }),
  LogoReply: a.customType({ logoKey: a.string(), refusal: a.ref('Refusal') }),
  BoothPartsReply: a.customType({ parts: a.json(), refusal: a.ref('Refusal') }),
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
      until: a.datetime(),
      staffPin: a.string(),
    })
    .returns(a.ref('EventReply'))
    .handler(a.handler.function(controlEvent))
    .authorization((allow) => [allow.group('staff')]),
  // Base64; PNG or WebP.
  putLogo: a
    .mutation()
    .arguments({ eventId: a.id().required(), picture: a.string().required() })
    .returns(a.ref('LogoReply'))
    .handler(a.handler.function(putLogo))
    .authorization((allow) => [allow.group('staff')]),
  eventLogo: a
    .query()
    .arguments({ eventId: a.id().required() })
    .returns(a.ref('CardImageReply'))
    .handler(a.handler.function(eventLogo))
    .authorization((allow) => [allow.group('kiosk'), allow.group('staff')]),
  purgeEvent: a
    .mutation()
    .arguments({ eventId: a.id().required(), confirmation: a.string().required() })
    .returns(a.ref('PurgeReply'))
    .handler(a.handler.function(purgeEvent))
    .authorization((allow) => [allow.group('staff')]),
  testCard: a
    .mutation()
    .arguments({ eventId: a.id().required() })
    .returns(a.ref('JobReply'))
    .handler(a.handler.function(testCard))
    .authorization((allow) => [allow.group('staff')]),
  // Stores a file and removes it again, so it is no query.
  checkBooth: a
    .mutation()
    .arguments({ eventId: a.id().required() })
    .returns(a.ref('BoothPartsReply'))
    .handler(a.handler.function(checkBooth))
    .authorization((allow) => [allow.group('staff')]),
}
