import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Assembly } from './cloudformation/assembly'
import type { Endpoints } from './cloudformation/endpoints'

/** What `amplify_outputs.json` holds. The parts a backend lacks are left out. */
export interface AmplifyOutputs {
  readonly version: '1.4'
  readonly auth?: Readonly<Record<string, unknown>>
  readonly data?: Readonly<Record<string, unknown>>
  readonly storage?: Readonly<Record<string, unknown>>
  readonly custom: Readonly<Record<string, unknown>> & { readonly local: LocalOutputs }
}

/** What only a local backend tells its clients: where to find services that have one address on AWS. */
export interface LocalOutputs {
  readonly userPoolEndpoint: string
  readonly identityPoolEndpoint: string
  readonly s3Endpoint: string
}

const list = z.array(z.string())
const groups = z.array(z.record(z.string(), z.object({ precedence: z.number() })))
const introspectionFile = 'modelIntrospectionSchema.json'

/** Makes `amplify_outputs.json` from a synthesized backend; no service has to run. */
export function makeAmplifyOutputs(assembly: Assembly, endpoints: Endpoints): AmplifyOutputs {
  const cognito = `${endpoints.cognito}/`
  return {
    version: '1.4',
    ...present('auth', authOutputs(assembly)),
    ...present('data', dataOutputs(assembly)),
    ...present('storage', storageOutputs(assembly)),
    custom: {
      ...customOutputs(assembly),
      local: { userPoolEndpoint: cognito, identityPoolEndpoint: cognito, s3Endpoint: endpoints.s3 },
    },
  }
}

function authOutputs({ outputs, region }: Assembly) {
  if (outputs['userPoolId'] === undefined) return undefined
  return {
    user_pool_id: outputs['userPoolId'],
    user_pool_client_id: outputs['webClientId'],
    identity_pool_id: outputs['identityPoolId'],
    aws_region: region,
    groups: parse(outputs['groups'], groups, []),
    username_attributes: parse(outputs['usernameAttributes'], list, []),
    standard_required_attributes: parse(outputs['signupAttributes'], list, []),
    user_verification_types: parse(outputs['verificationMechanisms'], list, []),
    unauthenticated_identities_enabled: outputs['allowUnauthenticatedIdentities'] === 'true',
    mfa_configuration: outputs['mfaConfiguration'] === 'OFF' ? 'NONE' : outputs['mfaConfiguration'],
    password_policy: passwordPolicy(outputs),
  }
}

function passwordPolicy(outputs: Readonly<Record<string, string>>) {
  const requirements = parse(outputs['passwordPolicyRequirements'], list, [])
  return {
    min_length: Number(outputs['passwordPolicyMinLength'] ?? 8),
    require_lowercase: requirements.includes('REQUIRES_LOWERCASE'),
    require_numbers: requirements.includes('REQUIRES_NUMBERS'),
    require_symbols: requirements.includes('REQUIRES_SYMBOLS'),
    require_uppercase: requirements.includes('REQUIRES_UPPERCASE'),
  }
}

function dataOutputs(assembly: Assembly) {
  const { outputs, region } = assembly
  if (outputs['awsAppsyncApiEndpoint'] === undefined) return undefined
  return {
    url: outputs['awsAppsyncApiEndpoint'],
    aws_region: region,
    default_authorization_type: outputs['awsAppsyncAuthenticationType'],
    authorization_types: (outputs['awsAppsyncAdditionalAuthenticationTypes'] ?? '')
      .split(',')
      .filter(Boolean),
    ...present('api_key', assembly.ofType('AWS::AppSync::ApiKey')[0]?.attribute('ApiKey')),
    ...present('model_introspection', modelIntrospection(assembly)),
  }
}

const deploymentSchema = z.object({ SourceObjectKeys: z.array(z.string()) })

/** The model introspection is an asset that deployment copies into a bucket. */
function modelIntrospection(assembly: Assembly): unknown {
  const deployment = assembly
    .ofType('Custom::CDKBucketDeployment')
    .find(({ id }) => id.toLowerCase().startsWith('modelintrospectionschema'))
  if (deployment === undefined) return undefined
  const [objectKey = ''] = deploymentSchema.parse(deployment.properties).SourceObjectKeys
  return JSON.parse(readFileSync(join(assembly.assetPath(objectKey), introspectionFile), 'utf8')) as unknown
}

function storageOutputs({ outputs, region }: Assembly) {
  const { bucketName } = outputs
  return bucketName === undefined ? undefined : { bucket_name: bucketName, aws_region: region }
}

const customSchema = z.object({ custom: z.record(z.string(), z.unknown()).default({}) })

function customOutputs({ outputs }: Assembly) {
  return customSchema.parse(JSON.parse(outputs['customOutputs'] ?? '{}')).custom
}

function parse<T>(text: string | undefined, schema: z.ZodType<T>, otherwise: T): T {
  return text === undefined ? otherwise : schema.parse(JSON.parse(text))
}

function present<Name extends string, Value>(
  name: Name,
  value: Value | undefined,
): { [key in Name]?: Value } {
  return (value === undefined ? {} : { [name]: value }) as { [key in Name]?: Value }
}
