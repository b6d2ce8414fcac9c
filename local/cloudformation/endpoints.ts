/** Where the local services listen, as base URLs without a trailing slash. */
export interface Endpoints {
  readonly control: string
  readonly appsync: string
  readonly cognito: string
  /** S3 and SQS share one server. */
  readonly s3: string
  readonly sqs: string
  readonly dynamodb: string
  readonly bedrock: string
}
