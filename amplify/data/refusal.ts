import { a } from '@aws-amplify/backend'

/** A kind no, with its code; the replies hold a yes with its record, or this. (Custom types cannot hold a model, so a record is JSON.) */
export const refusal = {
  Refusal: a.customType({
    code: a.string().required(),
    retry: a.boolean().required(),
    message: a.string().required(),
    until: a.datetime(),
    field: a.string(),
  }),
}
