import { z } from 'zod'

/**
 * What the browser needs of `amplify_outputs.json`, and no more: without the identity pool (no page uses AWS
 * credentials, and every call would fetch some) and without the model introspection (30 kB that no page reads).
 */
export const AmplifyOutputs = z.object({
  version: z.string(),
  auth: z.object({
    aws_region: z.string(),
    user_pool_id: z.string(),
    user_pool_client_id: z.string(),
  }),
  data: z.object({
    url: z.url(),
    aws_region: z.string(),
    default_authorization_type: z.literal('AMAZON_COGNITO_USER_POOLS'),
    authorization_types: z.array(z.string()),
  }),
  custom: z
    .object({
      /** Set by the local cloud only. */
      local: z.object({ userPoolEndpoint: z.url() }).optional(),
    })
    .optional(),
})
export type AmplifyOutputs = z.infer<typeof AmplifyOutputs>
