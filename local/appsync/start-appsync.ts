import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { GraphQLSchema } from 'graphql'
import type { Assembly } from '../cloudformation/assembly'
import type { JwtClaims } from '../cognito/jwt-claims'
import type { CallObserver } from '../control/call-observer'
import type { AskDynamoDb } from '../dynamodb/ask-dynamodb'
import { readTables } from '../dynamodb/table-definition'
import type { IamRole } from '../iam/iam-role'
import { listen } from '../listen'
import { readApiDefinition } from './api-definition'
import { assembleResolvers } from './assemble-resolvers'
import type { AuthenticationRules } from './authenticate'
import { executableSchema } from './executable-schema'
import { createHttpHandler } from './http-endpoint'
import { createPreparer } from './operation'
import { attachRealtimeEndpoint } from './realtime-endpoint'
import { createSubscriptions } from './subscriptions'

export interface AppSyncOptions {
  readonly assembly: Assembly
  readonly host: string
  readonly port: number
  readonly askDynamoDb: AskDynamoDb
  /** Fails with `FunctionError` when the function does. */
  readonly invokeFunction: (functionArn: string, payload: unknown) => Promise<unknown>
  readonly roleOf: (accessKeyId: string) => IamRole | undefined
  readonly verifyToken: (jwt: string) => Promise<JwtClaims>
  readonly observer: CallObserver
  readonly log: (message: string) => void
}

/**
 * Serves the synthesized GraphQL API: its schema, its templates and its resolver code decide, as when deployed.
 * Throws when the templates need something that the local cloud does not have.
 */
export async function startAppSync(
  options: AppSyncOptions,
): Promise<{ endpoint: string; stop(): Promise<void> }> {
  const { assembly, observer, log } = options
  const api = readApiDefinition(assembly)
  const indexCounts = new Map(
    readTables(assembly).map((table) => [table.TableName, table.GlobalSecondaryIndexes.length]),
  )
  const meter = { used: observer.used, indexesOf: (table: string) => indexCounts.get(table) ?? 0 }
  const findResolver = assembleResolvers(api, { ...options, meter })
  const schema: GraphQLSchema = executableSchema(api.schema, api.access, findResolver)
  const authentication: AuthenticationRules = {
    accountId: assembly.accountId,
    modes: api.modes,
    apiKeys: api.apiKeys,
    roleOf: options.roleOf,
    verifyToken: options.verifyToken,
  }
  const prepare = createPreparer(schema)
  const subscriptions = createSubscriptions({ schema, log })
  const server = createServer(
    createHttpHandler({ schema, prepare, authentication, observer, publish: subscriptions.publish, log }),
  )
  const realtime = attachRealtimeEndpoint({ server, prepare, authentication, subscriptions, observer, log })
  await listen(server, { host: options.host, port: options.port, service: 'AppSync' })
  const { port } = server.address() as AddressInfo
  return {
    endpoint: `http://${options.host}:${port}/graphql`,
    stop: async () => {
      realtime.close()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
