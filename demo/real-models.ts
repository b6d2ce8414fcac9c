/**
 * True when the environment holds credentials that AWS Bedrock accepts; then AWS paints, and its account pays.
 * A profile alone does not count: many machines have one for other work.
 */
export function hasBedrockCredentials(environment: NodeJS.ProcessEnv): boolean {
  const { AWS_BEARER_TOKEN_BEDROCK, AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY } = environment
  return Boolean(AWS_BEARER_TOKEN_BEDROCK ?? (AWS_ACCESS_KEY_ID && AWS_SECRET_ACCESS_KEY))
}
