import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { loadNotesAssembly } from '../fixture/notes-backend'
import { startCognito } from '../cognito/start-cognito'
import type { ServiceCall, ServiceName } from '../control/call-observer'
import { createTables } from '../dynamodb/create-tables'
import { startDynamoDb } from '../dynamodb/start-dynamodb'
import { readTables } from '../dynamodb/table-definition'
import { noFaults } from '../control/call-observer'
import type { IamRole } from '../iam/iam-role'
import { startAppSync } from './start-appsync'

export const ada = 'ada@example.com'
export const bob = 'bob@example.com'
export const editor = 'editor@example.com'
export const functionKey = 'ASIAFUNCTION'
export const strangerKey = 'ASIASTRANGER'

/** The notes app's API with its tables and users; functions and faults are the test's. */
export interface NotesApi {
  readonly endpoint: string
  readonly userPool: {
    readonly userPoolId: string
    readonly userPoolClientId: string
    readonly endpoint: string
  }
  readonly calls: ServiceCall[]
  readonly logged: string[]
  unavailable: boolean
  dropAt: ServiceCall['phase'] | undefined
  invokeFunction: (functionArn: string, payload: unknown) => Promise<unknown>
  tokenOf(username: string): Promise<string>
  /** Sends one request as the holder of a token, or of an access key. */
  ask(credential: string | undefined, query: string, variables?: object): Promise<GraphqlAnswer>
  stop(): Promise<void>
}

export interface GraphqlAnswer {
  readonly status: number
  readonly data: Readonly<Record<string, unknown>> | null
  readonly errors: readonly { readonly errorType: string | null; readonly message: string }[]
}

const roles: Readonly<Record<string, IamRole>> = {
  [functionKey]: { name: 'worker', roleId: 'AROAWORKER', sessionName: 'worker', allows: () => true },
  [strangerKey]: { name: 'stranger', roleId: 'AROASTRANGER', sessionName: 'stranger', allows: () => false },
}

export async function startNotesApi(): Promise<NotesApi> {
  const directory = mkdtempSync(join(tmpdir(), 'appsync-'))
  const assembly = await loadNotesAssembly()
  const host = '127.0.0.1'
  const dynamodb = await startDynamoDb({
    host,
    port: await freePort(),
    directory: join(directory, 'rows'),
    observer: noFaults,
  })
  const client = new DynamoDBClient({
    region: 'us-east-1',
    endpoint: dynamodb.endpoint,
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  })
  await createTables({ client, tables: readTables(assembly), directory, log: () => undefined })
  const logged: string[] = []
  const log = (line: string): void => void logged.push(line)
  const cognito = await startCognito({
    assembly,
    host,
    port: 0,
    stateFile: join(directory, 'users.json'),
    log,
  })
  const password = 'Passw0rd!'
  for (const username of [ada, bob]) await cognito.putUser({ username, password, groups: [] })
  await cognito.putUser({ username: editor, password, groups: ['editors'] })
  const calls: ServiceCall[] = []
  const api: Omit<NotesApi, 'endpoint' | 'ask' | 'stop'> = {
    calls,
    logged,
    unavailable: false,
    dropAt: undefined,
    invokeFunction: () => Promise.resolve(null),
    userPool: {
      userPoolId: assembly.ofType('AWS::Cognito::UserPool')[0]?.ref() ?? '',
      userPoolClientId: assembly.ofType('AWS::Cognito::UserPoolClient')[0]?.ref() ?? '',
      endpoint: cognito.endpoint,
    },
    tokenOf: async (username) => (await cognito.issueTokens(username)).AccessToken,
  }
  const appsync = await startAppSync({
    assembly,
    host,
    port: 0,
    askDynamoDb: dynamodb.askAs('appsync'),
    invokeFunction: (functionArn, payload) => api.invokeFunction(functionArn, payload),
    roleOf: (accessKeyId) => roles[accessKeyId],
    verifyToken: cognito.verifyToken,
    observer: {
      ...noFaults,
      isUnavailable: (service: ServiceName) => service === 'appsync' && api.unavailable,
      seen: (call) => {
        calls.push(call)
        return Promise.resolve(api.dropAt === call.phase ? 'drop' : 'go-on')
      },
    },
    log,
  })
  return Object.assign(api, {
    endpoint: appsync.endpoint,
    ask: (credential: string | undefined, query: string, variables?: object) =>
      ask(appsync.endpoint, credential, query, variables),
    stop: async () => {
      await appsync.stop()
      await cognito.stop()
      client.destroy()
      await dynamodb.stop()
      rmSync(directory, { recursive: true })
    },
  })
}

async function ask(
  endpoint: string,
  credential: string | undefined,
  query: string,
  variables: object = {},
): Promise<GraphqlAnswer> {
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...authorization(credential) },
    body: JSON.stringify({ query, variables }),
  })
  const body = (await response.json()) as Partial<GraphqlAnswer>
  return { status: response.status, data: body.data ?? null, errors: body.errors ?? [] }
}

/** The header that a credential is sent in: access keys begin with `ASIA`, everything else is a token. */
export function authorization(credential: string | undefined): Record<string, string> {
  if (credential === undefined) return {}
  if (!credential.startsWith('ASIA')) return { authorization: credential }
  const scope = '20260101/us-east-1/appsync/aws4_request'
  return {
    authorization: `AWS4-HMAC-SHA256 Credential=${credential}/${scope}, SignedHeaders=host, Signature=0`,
  }
}

export function freePort(): Promise<number> {
  return new Promise((found, fail) => {
    const server = createServer()
    server.once('error', fail)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => found(port))
    })
  })
}
