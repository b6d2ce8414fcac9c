import { a } from '@aws-amplify/backend'
import { cancelJob } from '../functions/cancel-job/resource'
import { cardImage } from '../functions/card-image/resource'
import { endVisit } from '../functions/end-visit/resource'
import { staffAtKiosk } from '../functions/staff-at-kiosk/resource'
import { startVisit } from '../functions/start-visit/resource'
import { submitCard } from '../functions/submit-card/resource'

/** What a kiosk asks for its guest. */
export const kioskOperations = {
  VisitReply: a.customType({ visit: a.json(), refusal: a.ref('Refusal') }),
  StaffReply: a.customType({ opened: a.boolean().required(), visit: a.json(), refusal: a.ref('Refusal') }),
  JobReply: a.customType({ job: a.json(), refusal: a.ref('Refusal') }),
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
      eventId: a.id(),
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
}
