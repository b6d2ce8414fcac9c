import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { join } from 'node:path'
import { startAppSync } from './appsync/start-appsync'
import { startBedrock, type BedrockService } from './bedrock/start-bedrock'
import type { Assembly } from './cloudformation/assembly'
import type { Endpoints } from './cloudformation/endpoints'
import { startCognito } from './cognito/start-cognito'
import type { CallObserver } from './control/call-observer'
import { createTables } from './dynamodb/create-tables'
import { startDynamoDb } from './dynamodb/start-dynamodb'
import { readTables } from './dynamodb/table-definition'
import { ownCredentials, type AccessKeys } from './iam/access-keys'
import type { LambdaHost } from './lambda/lambda-host'
import { portError } from './listen'
import type { Ports } from './ports'
import { createQueues } from './queue/create-queues'
import type { ServiceStack } from './service-stack'
import { createBuckets } from './storage/create-buckets'
import { openStores } from './storage/open-stores'
import { startStorage } from './storage/start-storage'

/** What every started Bedrock is given. */
export interface BedrockSurroundings {
  readonly host: string
  readonly port: number
  readonly observer: CallObserver
  readonly log: (line: string) => void
}

interface ServicesOptions {
  readonly stack: ServiceStack
  readonly assembly: Assembly
  readonly dataDirectory: string
  readonly host: string
  readonly ports: Ports
  readonly endpoints: Endpoints
  readonly observer: CallObserver
  readonly lambda: LambdaHost
  readonly accessKeys: AccessKeys
  readonly bedrock?: (surroundings: BedrockSurroundings) => Promise<BedrockService>
  readonly log: (source: string, line: string) => void
}

/** Starts everything that listens, in the order in which one needs the other. */
export async function startServices(options: ServicesOptions) {
  const { stack, assembly, host, ports, observer, log } = options
  const stores = await startStores(options)
  const { client, tables, askDynamoDb } = await startTables(options)
  const cognito = await stack.start('Cognito', () =>
    startCognito({
      assembly,
      host,
      port: ports.cognito,
      stateFile: join(options.dataDirectory, 'cognito.json'),
      issueCredentials: (roleArn, identity) =>
        options.accessKeys.issue(roleArn, 'CognitoIdentityCredentials', identity),
      log: (line) => log('cognito', line),
    }),
  )
  const openBedrock = options.bedrock ?? startBedrock
  const bedrock = await stack.start('Bedrock', () =>
    openBedrock({ host, port: ports.bedrock, observer, log: (line) => log('bedrock', line) }).catch(
      (error: Error) => Promise.reject(portError(error, { host, port: ports.bedrock, service: 'Bedrock' })),
    ),
  )
  await stack.start('AppSync', () =>
    startAppSync({
      assembly,
      host,
      port: ports.appsync,
      askDynamoDb,
      invokeFunction: (functionArn, payload) => options.lambda.invoke(functionArn, payload),
      roleOf: (accessKeyId) => options.accessKeys.roleOf(accessKeyId),
      verifyToken: (token) => cognito.verifyToken(token),
      observer,
      log: (line) => log('appsync', line),
    }),
  )
  return { stores, client, tables, cognito, bedrock }
}

async function startStores({ stack, assembly, dataDirectory, host, ports, observer }: ServicesOptions) {
  const stores = openStores(join(dataDirectory, 'storage'), assembly.region)
  stack.onStop(() => stores.close())
  createQueues(assembly, stores)
  createBuckets(assembly, stores)
  await stack.start('S3 and SQS', () =>
    startStorage({ stores, host, port: ports.storage, region: assembly.region, observer }),
  )
  return stores
}

async function startTables({
  stack,
  assembly,
  dataDirectory,
  host,
  ports,
  endpoints,
  observer,
  log,
}: ServicesOptions) {
  const directory = join(dataDirectory, 'dynamodb')
  const dynamodb = await stack.start('DynamoDB', () =>
    startDynamoDb({ host, port: ports.dynamodb, directory, observer }),
  )
  const client = new DynamoDBClient({
    region: assembly.region,
    endpoint: endpoints.dynamodb,
    credentials: ownCredentials,
  })
  stack.onStop(() => client.destroy())
  const tables = readTables(assembly)
  await createTables({ client, tables, directory: dataDirectory, log: (line) => log('dynamodb', line) })
  return { client, tables, askDynamoDb: dynamodb.askAs('appsync') }
}
