import { a } from '@aws-amplify/backend'
import { approveCard } from '../functions/approve-card/resource'
import { deleteCardByStaff } from '../functions/delete-card-by-staff/resource'
import { hideCard } from '../functions/hide-card/resource'
import { wallImage } from '../functions/wall-image/resource'

/** The wall: cards that their guests allowed and staff approved, and how they get there and away. */
export const wallOperations = {
  WallCard: a
    .model({
      eventId: a.id().required(),
      displayName: a.string().required(),
      title: a.string().required(),
      userNumber: a.integer().required(),
      ticket: a.integer().required(),
      style: a.string().required(),
      seed: a.integer().required(),
      approvedAt: a.datetime().required(),
      expiresAt: a.integer(),
    })
    .secondaryIndexes((index) => [index('eventId').sortKeys(['approvedAt']).queryField('wallCardsByEvent')])
    .authorization((allow) => [allow.groups(['kiosk', 'staff']).to(['read'])]),

  approveCard: a
    .mutation()
    .arguments({ jobId: a.id().required() })
    .returns(a.ref('JobReply'))
    .handler(a.handler.function(approveCard))
    .authorization((allow) => [allow.group('staff')]),
  hideCard: a
    .mutation()
    .arguments({ jobId: a.id().required() })
    .returns(a.ref('JobReply'))
    .handler(a.handler.function(hideCard))
    .authorization((allow) => [allow.group('staff')]),
  deleteCardByStaff: a
    .mutation()
    .arguments({ jobId: a.id().required() })
    .returns(a.ref('JobReply'))
    .handler(a.handler.function(deleteCardByStaff))
    .authorization((allow) => [allow.group('staff')]),
  wallImage: a
    .query()
    .arguments({ jobId: a.id().required() })
    .returns(a.ref('CardImageReply'))
    .handler(a.handler.function(wallImage))
    .authorization((allow) => [allow.group('kiosk'), allow.group('staff')]),
}
