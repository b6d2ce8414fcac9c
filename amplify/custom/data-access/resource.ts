import { PolicyStatement } from 'aws-cdk-lib/aws-iam'

/** The fields of the API that a function may ask for, by type: its least privilege. */
export type DataAccess = Readonly<Partial<Record<'Query' | 'Mutation' | 'Event', readonly string[]>>>

/** The operator's part of an event: fields with a rule of their own, so they are asked for by name. */
export const operatorFields = [
  'modelId',
  'modelRegion',
  'modelCallsPerMinute',
  'modelCallsPerDay',
  'blockedWords',
]

/** What of a function is needed here; Amplify's function resources are this. */
interface DataFunction {
  readonly resources: { readonly lambda: { addToRolePolicy(statement: PolicyStatement): void } }
  addEnvironment(name: string, value: string): void
}

/**
 * Lets a function ask AppSync for exactly these fields and tells it where AppSync is.
 * (`allow.resource` would open every mutation: a worker could then close the event.)
 */
export function grantData(fn: DataFunction, api: { arn: string; url: string }, access: DataAccess): void {
  const resources = Object.entries(access).flatMap(([type, fields]) =>
    fields.map((field) => `${api.arn}/types/${type}/fields/${field}`),
  )
  fn.resources.lambda.addToRolePolicy(new PolicyStatement({ actions: ['appsync:GraphQL'], resources }))
  fn.addEnvironment('DATA_ENDPOINT', api.url)
}
