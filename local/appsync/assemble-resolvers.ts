import type { AskDynamoDb } from '../dynamodb/ask-dynamodb'
import type { ApiDefinition, CodeSource, DataSourceDefinition, ResolverDefinition } from './api-definition'
import type { AuthMode } from './auth-mode'
import { noneDataSource, type DataSource } from './data-source'
import { dynamodbDataSource } from './dynamodb-data-source'
import type { FindResolver } from './executable-schema'
import { javascriptResolver } from './javascript-resolver'
import { lambdaDataSource } from './lambda-data-source'
import { meteredDynamoDb, type DynamoDbMeter } from './metered-dynamodb'
import type { ResolverCode } from './resolver-context'
import type { Resolver, Step } from './resolver'
import { velocityResolver } from './velocity-resolver'

export interface ResolverServices {
  readonly askDynamoDb: AskDynamoDb
  readonly invokeFunction: (functionArn: string, payload: unknown) => Promise<unknown>
  readonly meter: DynamoDbMeter
}

type ByMode<T> = Readonly<Record<AuthMode, T>>

/** Compiles every template and every piece of resolver code once, and joins them to their data sources. */
export function assembleResolvers(api: ApiDefinition, services: ResolverServices): FindResolver {
  const ask = meteredDynamoDb(services.askDynamoDb, services.meter)
  const dataSources = new Map(api.dataSources.map((source) => [source.name, connect(source, ask, services)]))
  const compile = createCompiler()
  const stepOf = (name: string, source: CodeSource, dataSourceName: string): ByMode<Step> => {
    const dataSource = found(
      dataSources.get(dataSourceName),
      `${name} uses the unknown data source ${dataSourceName}`,
    )
    const code = compile(name, source)
    return byMode((mode) => ({ code: code[mode], dataSource }))
  }
  const steps = new Map(api.functions.map((f) => [f.id, stepOf(f.name, f.source, f.dataSourceName)]))
  const resolverOf = (definition: ResolverDefinition): ByMode<Resolver> => {
    const name = nameOf(definition.typeName, definition.fieldName)
    if (definition.kind === 'UNIT') {
      const step = stepOf(name, definition.source, definition.dataSourceName)
      return byMode((mode) => ({ kind: 'UNIT', step: step[mode] }))
    }
    const code = compile(name, definition.source)
    const pipeline = definition.functionIds.map((id) =>
      found(steps.get(id), `${name} uses the unknown function ${id}`),
    )
    return byMode((mode) => ({
      kind: 'PIPELINE',
      code: code[mode],
      steps: pipeline.map((step) => step[mode]),
    }))
  }
  const resolvers = new Map(
    api.resolvers.map((one) => [nameOf(one.typeName, one.fieldName), resolverOf(one)]),
  )
  return (typeName, fieldName, mode) => resolvers.get(nameOf(typeName, fieldName))?.[mode]
}

function nameOf(typeName: string, fieldName: string): string {
  return `${typeName}.${fieldName}`
}

function connect(source: DataSourceDefinition, ask: AskDynamoDb, services: ResolverServices): DataSource {
  switch (source.type) {
    case 'NONE':
      return noneDataSource
    case 'AMAZON_DYNAMODB':
      return dynamodbDataSource(ask, source.tableName)
    case 'AWS_LAMBDA':
      return lambdaDataSource(source.functionArn, (arn, payload) => services.invokeFunction(arn, payload))
  }
}

/** Many functions share their templates: each pair is compiled once. */
function createCompiler(): (name: string, source: CodeSource) => ByMode<ResolverCode> {
  const compiled = new Map<string, ByMode<ResolverCode>>()
  return (name, source) => {
    const key = JSON.stringify(source)
    const code = compiled.get(key) ?? compileCode(name, source)
    compiled.set(key, code)
    return code
  }
}

function compileCode(name: string, source: CodeSource): ByMode<ResolverCode> {
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

function byMode<T>(make: (mode: AuthMode) => T): ByMode<T> {
  return {
    AMAZON_COGNITO_USER_POOLS: make('AMAZON_COGNITO_USER_POOLS'),
    AWS_IAM: make('AWS_IAM'),
    API_KEY: make('API_KEY'),
  }
}

function found<T>(value: T | undefined, problem: string): T {
  if (value === undefined) throw new Error(problem)
  return value
}
