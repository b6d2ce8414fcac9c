import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import type { Assembly } from './cloudformation/assembly'
import { putRow, readRows, type PlainRow } from './dynamodb/plain-rows'
import type { Credentials } from './iam/access-keys'
import type { LambdaHost } from './lambda/lambda-host'

/** A user to sign in with. */
export interface LocalUser {
  readonly username: string
  readonly password: string
  readonly groups: readonly string[]
}

/** What those who seed or describe a backend may do with it. */
export interface CloudAccess {
  /** Creates a user, or gives one that exists this password and these groups. */
  readonly putUser: (user: LocalUser) => Promise<{ sub: string }>
  /** Writes a row of a model past AppSync: nobody is told, and Amplify's own fields are the caller's to give. */
  readonly putRow: (model: string, row: PlainRow) => Promise<void>
  readonly rows: (model: string) => Promise<readonly PlainRow[]>
  /** Runs a function by its Amplify name. */
  readonly invoke: (functionName: string, event: unknown) => Promise<unknown>
  /** New session credentials of a function's role: to try what that role may do. */
  credentialsOf(functionName: string): Credentials
}

interface AccessOptions {
  readonly assembly: Assembly
  readonly client: DynamoDBClient
  readonly lambda: LambdaHost
  readonly putUser: CloudAccess['putUser']
}

/** Opens the doors that tests, seeds and the control plane use. */
export function createCloudAccess({ assembly, client, lambda, putUser }: AccessOptions): CloudAccess {
  const tableOf = (model: string) => {
    const table = assembly
      .ofType('Custom::AmplifyDynamoDBTable')
      .find((each) => each.ref().startsWith(`${model}-`))
    if (table === undefined) throw new Error(`There is no model ${model}.`)
    return table.ref()
  }
  return {
    putUser,
    putRow: (model, row) => putRow(client, tableOf(model), row),
    rows: (model) => readRows(client, tableOf(model)),
    invoke: (functionName, event) => lambda.invoke(functionName, event),
    credentialsOf: (functionName) => lambda.credentialsOf(functionName),
  }
}
