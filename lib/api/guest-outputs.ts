import { z } from 'zod'
import { AmplifyOutputs } from './amplify-outputs'

/** What our server needs of `amplify_outputs.json` to ask on behalf of guests, who have no account. */
export const GuestOutputs = z.object({
  auth: z.object({ aws_region: z.string(), identity_pool_id: z.string() }),
  data: AmplifyOutputs.shape.data,
  custom: z
    .object({
      /** Set by the local cloud only. */
      local: z.object({ identityPoolEndpoint: z.url() }).optional(),
    })
    .optional(),
})
export type GuestOutputs = z.infer<typeof GuestOutputs>
