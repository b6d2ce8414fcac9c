import { z } from 'zod'
import { GuestOutputs } from '../../lib/api/guest-outputs'

const Identity = z.object({ IdentityId: z.string() })
const Given = z.object({ Credentials: z.object({ AccessKeyId: z.string() }) })

/** What the identity pool gives to anybody, past every client library. */
export async function guestCredentials(outputs: unknown): Promise<{ accessKeyId: string }> {
  const { auth, custom } = GuestOutputs.parse(outputs)
  const ask = async (operation: string, body: object): Promise<unknown> => {
    const response = await fetch(custom?.local?.identityPoolEndpoint ?? '', {
      method: 'POST',
      headers: { 'x-amz-target': `AWSCognitoIdentityService.${operation}` },
      body: JSON.stringify(body),
    })
    return response.json()
  }
  const { IdentityId } = Identity.parse(await ask('GetId', { IdentityPoolId: auth.identity_pool_id }))
  const { Credentials } = Given.parse(await ask('GetCredentialsForIdentity', { IdentityId }))
  return { accessKeyId: Credentials.AccessKeyId }
}
