import type { Assembly, Resource } from '../cloudformation/assembly'
import type { Cognito } from './start-cognito'

/** Calls an operation as the AWS SDK does. */
export async function callCognito(
  { endpoint }: Cognito,
  operation: string,
  input: object,
): Promise<{ status: number; body: Record<string, unknown> }> {
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': `AWSCognitoIdentityProviderService.${operation}`,
    },
    body: JSON.stringify(input),
  })
  return { status: response.status, body: (await response.json()) as Record<string, unknown> }
}

/** The salt in the first answer of a sign-in by SRP. */
export function saltOf(body: Record<string, unknown>): unknown {
  return (body['ChallengeParameters'] as Record<string, unknown>)['SALT']
}

/** The backend's resource of a type. */
export function resource(assembly: Assembly, type: string): Resource {
  const [found] = assembly.ofType(type)
  if (!found) throw new Error(`The notes app has no ${type}`)
  return found
}

/** The same backend with a pool that people cannot sign up to by themselves. */
export function closedPool(assembly: Assembly, pool: Resource): Assembly {
  const properties = { ...pool.properties, AdminCreateUserConfig: { AllowAdminCreateUserOnly: true } }
  const closed = { ...pool, properties, ref: () => pool.ref() }
  return {
    ...assembly,
    ofType: (...types) => (types.includes('AWS::Cognito::UserPool') ? [closed] : assembly.ofType(...types)),
  }
}
