import { a } from '@aws-amplify/backend'
import { cardByToken } from '../functions/card-by-token/resource'
import { cardFile } from '../functions/card-file/resource'
import { deleteCard } from '../functions/delete-card/resource'
import { drawCard } from '../functions/draw-card/resource'
import { tokenByCode } from '../functions/token-by-code/resource'
import { FUNCTIONS_ONLY } from './functions-only'

/** For anybody with a link or a code: guests have no account, and the page that asks for them has none either. */
export const guestOperations = {
  GuestCardReply: a.customType({ card: a.json(), refusal: a.ref('Refusal') }),
  CardFileReply: a.customType({ url: a.string(), refusal: a.ref('Refusal') }),
  TokenReply: a.customType({ token: a.string(), refusal: a.ref('Refusal') }),
  DeletedReply: a.customType({ deletedAt: a.datetime(), refusal: a.ref('Refusal') }),
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
  // Asked by card-file alone, which hands over signed URLs.
  drawCard: a
    .mutation()
    .arguments({ drawing: a.json().required() })
    .returns(a.integer())
    .handler(a.handler.function(drawCard))
    .authorization((allow) => [allow.group(FUNCTIONS_ONLY)]),
}
