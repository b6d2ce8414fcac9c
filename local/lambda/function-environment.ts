import type { Endpoints } from '../cloudformation/endpoints'
import type { Credentials } from '../iam/access-keys'
import type { FunctionDefinition } from './function-definition'

/** Nothing listens there: a call to a service the local cloud lacks fails at once instead of reaching AWS. */
const nowhere = 'http://127.0.0.1:9'

/** The environment variables of one execution environment. */
export function functionEnvironment(
  definition: FunctionDefinition,
  { region, endpoints, credentials }: { region: string; endpoints: Endpoints; credentials: Credentials },
): Record<string, string> {
  return {
    PATH: process.env['PATH'] ?? '',
    HOME: process.env['HOME'] ?? '',
    TMPDIR: process.env['TMPDIR'] ?? '/tmp',
    LANG: 'en_US.UTF-8',
    TZ: ':UTC',
    NODE_NO_WARNINGS: '1',
    AWS_REGION: region,
    AWS_DEFAULT_REGION: region,
    AWS_ACCESS_KEY_ID: credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
    AWS_SESSION_TOKEN: credentials.sessionToken,
    AWS_ENDPOINT_URL: nowhere,
    AWS_ENDPOINT_URL_S3: endpoints.s3,
    AWS_ENDPOINT_URL_SQS: endpoints.sqs,
    AWS_ENDPOINT_URL_DYNAMODB: endpoints.dynamodb,
    AWS_ENDPOINT_URL_BEDROCK_RUNTIME: endpoints.bedrock,
    // Profiles and credentials of the person who runs this must not leak into the functions.
    AWS_CONFIG_FILE: '/dev/null',
    AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
    AWS_EC2_METADATA_DISABLED: 'true',
    AWS_LAMBDA_FUNCTION_NAME: definition.name,
    AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(definition.memoryMegabytes),
    AWS_LAMBDA_LOG_GROUP_NAME: `/aws/lambda/${definition.name}`,
    AWS_LAMBDA_LOG_STREAM_NAME: 'local',
    _HANDLER: definition.handlerName,
    ...definition.environment,
  }
}
