import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { Assembly, Resource } from '../cloudformation/assembly'
import { unknownMethods } from './velocity-util'
import { authModes, type AccessDefaults, type AuthMode } from './auth-mode'

/** Text of a resolver or a function, in one of the two runtimes. */
export type CodeSource =
  | { readonly runtime: 'VTL'; readonly request: string; readonly response: string }
  | { readonly runtime: 'APPSYNC_JS'; readonly code: string }

export interface FunctionDefinition {
  readonly id: string
  readonly name: string
  readonly dataSourceName: string
  readonly source: CodeSource
}

export type ResolverDefinition = {
  readonly typeName: string
  readonly fieldName: string
  readonly source: CodeSource
} & (
  | { readonly kind: 'UNIT'; readonly dataSourceName: string }
  | { readonly kind: 'PIPELINE'; readonly functionIds: readonly string[] }
)

export type DataSourceDefinition = { readonly name: string } & (
  | { readonly type: 'NONE' }
  | { readonly type: 'AMAZON_DYNAMODB'; readonly tableName: string }
  | { readonly type: 'AWS_LAMBDA'; readonly functionArn: string }
)

/** A GraphQL API as its templates define it. */
export interface ApiDefinition {
  readonly schema: string
  readonly modes: ReadonlySet<AuthMode>
  readonly access: AccessDefaults
  readonly apiKeys: ReadonlySet<string>
  readonly dataSources: readonly DataSourceDefinition[]
  readonly functions: readonly FunctionDefinition[]
  readonly resolvers: readonly ResolverDefinition[]
}

const provider = z.object({ AuthenticationType: z.string() })
const apiProperties = provider.extend({
  AdditionalAuthenticationProviders: z.array(provider).default([]),
  UserPoolConfig: z.object({ DefaultAction: z.enum(['ALLOW', 'DENY']).default('ALLOW') }).optional(),
})
const schemaProperties = z.object({
  Definition: z.string().optional(),
  DefinitionS3Location: z.string().optional(),
})
const dataSourceProperties = z.object({
  Name: z.string(),
  Type: z.string(),
  DynamoDBConfig: z.object({ TableName: z.string() }).optional(),
  LambdaConfig: z.object({ LambdaFunctionArn: z.string() }).optional(),
})
const codeProperties = z.object({
  Runtime: z.object({ Name: z.string() }).optional(),
  Code: z.string().optional(),
  CodeS3Location: z.string().optional(),
  RequestMappingTemplate: z.string().optional(),
  RequestMappingTemplateS3Location: z.string().optional(),
  ResponseMappingTemplate: z.string().optional(),
  ResponseMappingTemplateS3Location: z.string().optional(),
})
const functionProperties = codeProperties.extend({ Name: z.string(), DataSourceName: z.string() })
const resolverProperties = codeProperties.extend({
  TypeName: z.string(),
  FieldName: z.string(),
  Kind: z.enum(['UNIT', 'PIPELINE']).default('UNIT'),
  DataSourceName: z.string().default(''),
  PipelineConfig: z.object({ Functions: z.array(z.string()).default([]) }).optional(),
})

/** Reads the API from the templates. Throws one error that lists everything it needs and this cloud lacks. */
export function readApiDefinition(assembly: Assembly): ApiDefinition {
  const unsupported: string[] = []
  const api = apiProperties.parse(only(assembly, 'AWS::AppSync::GraphQLApi').properties)
  const providers = [api, ...api.AdditionalAuthenticationProviders]
  const modes = providers.flatMap(({ AuthenticationType }) => readMode(AuthenticationType, unsupported))
  const dataSources = assembly
    .ofType('AWS::AppSync::DataSource')
    .flatMap((r) => readDataSource(r, unsupported))
  const functions = assembly
    .ofType('AWS::AppSync::FunctionConfiguration')
    .map((resource) => readFunction(assembly, resource, unsupported))
  const resolvers = assembly
    .ofType('AWS::AppSync::Resolver')
    .map((resource) => readResolver(assembly, resource, unsupported))
  if (unsupported.length > 0) {
    throw new Error(
      `The local cloud cannot run this GraphQL API:\n${unsupported.map((line) => `- ${line}`).join('\n')}`,
    )
  }
  return {
    schema: readSchema(assembly),
    modes: new Set(modes),
    access: {
      defaultMode: modes[0] ?? 'API_KEY',
      denyByDefault: api.UserPoolConfig?.DefaultAction === 'DENY',
    },
    apiKeys: new Set(assembly.ofType('AWS::AppSync::ApiKey').map((key) => key.attribute('ApiKey'))),
    dataSources,
    functions,
    resolvers,
  }
}

function readMode(name: string, unsupported: string[]): AuthMode[] {
  const mode = authModes.find((known) => known === name)
  if (!mode) unsupported.push(`authentication type ${name}`)
  return mode ? [mode] : []
}

function readSchema(assembly: Assembly): string {
  const { Definition, DefinitionS3Location } = schemaProperties.parse(
    only(assembly, 'AWS::AppSync::GraphQLSchema').properties,
  )
  return Definition ?? assetText(assembly, DefinitionS3Location)
}

function readDataSource(resource: Resource, unsupported: string[]): DataSourceDefinition[] {
  const {
    Name: name,
    Type: type,
    DynamoDBConfig,
    LambdaConfig,
  } = dataSourceProperties.parse(resource.properties)
  if (type === 'NONE') return [{ name, type }]
  if (type === 'AMAZON_DYNAMODB' && DynamoDBConfig)
    return [{ name, type, tableName: DynamoDBConfig.TableName }]
  if (type === 'AWS_LAMBDA' && LambdaConfig)
    return [{ name, type, functionArn: LambdaConfig.LambdaFunctionArn }]
  unsupported.push(`data source type ${type} (${name})`)
  return []
}

function readFunction(assembly: Assembly, resource: Resource, unsupported: string[]): FunctionDefinition {
  const properties = functionProperties.parse(resource.properties)
  return {
    id: resource.attribute('FunctionId'),
    name: properties.Name,
    dataSourceName: properties.DataSourceName,
    source: readCode(assembly, properties, properties.Name, unsupported),
  }
}

function readResolver(assembly: Assembly, resource: Resource, unsupported: string[]): ResolverDefinition {
  const properties = resolverProperties.parse(resource.properties)
  const { TypeName: typeName, FieldName: fieldName, Kind: kind } = properties
  const source = readCode(assembly, properties, `${typeName}.${fieldName}`, unsupported)
  if (kind === 'UNIT') return { kind, typeName, fieldName, source, dataSourceName: properties.DataSourceName }
  return { kind, typeName, fieldName, source, functionIds: properties.PipelineConfig?.Functions ?? [] }
}

function readCode(
  assembly: Assembly,
  properties: z.infer<typeof codeProperties>,
  owner: string,
  unsupported: string[],
): CodeSource {
  const runtime = properties.Runtime?.Name
  if (runtime === 'APPSYNC_JS') {
    return { runtime, code: properties.Code ?? assetText(assembly, properties.CodeS3Location) }
  }
  if (runtime !== undefined) unsupported.push(`resolver runtime ${runtime} (${owner})`)
  const { RequestMappingTemplateS3Location: requestAt, ResponseMappingTemplateS3Location: responseAt } =
    properties
  const request = properties.RequestMappingTemplate ?? (requestAt ? assetText(assembly, requestAt) : '{}')
  const response =
    properties.ResponseMappingTemplate ??
    (responseAt ? assetText(assembly, responseAt) : '$util.toJson($ctx.result)')
  const missing = unknownMethods(`${request}\n${response}`)
  unsupported.push(...missing.map((method) => `template method ${method} (${owner})`))
  return { runtime: 'VTL', request, response }
}

function assetText(assembly: Assembly, location: string | undefined): string {
  if (location === undefined)
    throw new Error('A GraphQL API part has neither text nor a place to read it from')
  return readFileSync(assembly.assetPath(location), 'utf8')
}

function only(assembly: Assembly, type: string): Resource {
  const [first, ...others] = assembly.ofType(type)
  if (!first || others.length > 0)
    throw new Error(`The templates have ${others.length + (first ? 1 : 0)} ${type}, not one`)
  return first
}
