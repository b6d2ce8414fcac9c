import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import type { ApiDefinition, CodeSource, DataSourceDefinition } from './api-definition'
import { authModes, type AuthMode } from './auth-mode'
import { noneDataSource, type DataSource } from './data-source'
import { dynamodbDataSource } from './dynamodb-data-source'
import type { FindResolver } from './executable-schema'
import { javascriptResolver } from './javascript-resolver'
import { lambdaDataSource } from './lambda-data-source'
import type { ResolverCode } from './resolver-context'
import type { Resolver, Step } from './resolver'
import { velocityResolver } from './velocity-resolver'

export interface ResolverServices {
  readonly region: string
  readonly dynamodbEndpoint: string
  readonly invokeFunction: (functionArn: string, payload: unknown) => Promise<unknown>
}

type CodeByMode = Readonly<Record<AuthMode, ResolverCode>>
type ResolverByMode = ReadonlyMap<AuthMode, Resolver>

/** Compiles every template and every piece of resolver code once, and joins them to their data sources. */
export function assembleResolvers(
  api: ApiDefinition,
  services: ResolverServices,
): { find: FindResolver; close(): void } {
  const client = new DynamoDBClient({
    region: services.region,
    endpoint: services.dynamodbEndpoint,
    credentials: { accessKeyId: 'appsync', secretAccessKey: 'appsync' },
    maxAttempts: 1,
  })
  const dataSources = new Map(
    api.dataSources.map((source) => [source.name, connect(source, client, services)]),
  )
  const compile = createCompiler()
  const stepFor = (
    name: string,
    source: CodeSource,
    dataSourceName: string,
  ): Readonly<Record<AuthMode, Step>> => {
    const dataSource = found(
      dataSources.get(dataSourceName),
      `${name} uses the unknown data source ${dataSourceName}`,
    )
    const code = compile(name, source)
    return byMode((mode) => ({ code: code[mode], dataSource }))
  }
  const functions = new Map(api.functions.map((f) => [f.id, stepFor(f.name, f.source, f.dataSourceName)]))
  const resolvers = new Map<string, ResolverByMode>()
  for (const resolver of api.resolvers) {
    const name = `${resolver.typeName}.${resolver.fieldName}`
    if (resolver.kind === 'UNIT') {
      const steps = stepFor(name, resolver.source, resolver.dataSourceName)
      resolvers.set(
        name,
        mapByMode((mode) => ({ kind: 'UNIT', step: steps[mode] })),
      )
      continue
    }
    const code = compile(name, resolver.source)
    const steps = resolver.functionIds.map((id) =>
      found(functions.get(id), `${name} uses the unknown function ${id}`),
    )
    resolvers.set(
      name,
      mapByMode((mode) => ({ kind: 'PIPELINE', code: code[mode], steps: steps.map((step) => step[mode]) })),
    )
  }
  return {
    find: (typeName, fieldName, mode) => resolvers.get(`${typeName}.${fieldName}`)?.get(mode),
    close: () => {
      client.destroy()
    },
  }
}

function connect(
  source: DataSourceDefinition,
  client: DynamoDBClient,
  services: ResolverServices,
): DataSource {
  switch (source.type) {
    case 'NONE':
      return noneDataSource
    case 'AMAZON_DYNAMODB':
      return dynamodbDataSource(client, source.tableName)
    case 'AWS_LAMBDA':
      return lambdaDataSource(source.functionArn, (arn, payload) => services.invokeFunction(arn, payload))
  }
}

/** Many functions share their templates: each pair is compiled once. */
function createCompiler(): (name: string, source: CodeSource) => CodeByMode {
  const compiled = new Map<string, CodeByMode>()
  return (name, source) => {
    const key = JSON.stringify(source)
    const code = compiled.get(key) ?? compileCode(name, source)
    compiled.set(key, code)
    return code
  }
}

function compileCode(name: string, source: CodeSource): CodeByMode {
  try {
    if (source.runtime === 'APPSYNC_JS') {
      const code = javascriptResolver(name, source.code)
      return byMode(() => code)
    }
    return byMode(velocityResolver(source.request, source.response).forMode)
  } catch (cause) {
    throw new Error(`The resolver code of ${name} cannot be loaded`, { cause })
  }
}

function byMode<T>(make: (mode: AuthMode) => T): Readonly<Record<AuthMode, T>> {
  return {
    AMAZON_COGNITO_USER_POOLS: make('AMAZON_COGNITO_USER_POOLS'),
    AWS_IAM: make('AWS_IAM'),
    API_KEY: make('API_KEY'),
  }
}

function mapByMode(make: (mode: AuthMode) => Resolver): ResolverByMode {
  return new Map(authModes.map((mode) => [mode, make(mode)]))
}

function found<T>(value: T | undefined, problem: string): T {
  if (value === undefined) throw new Error(problem)
  return value
}
