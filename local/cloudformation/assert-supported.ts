import type { Assembly, Resource } from './assembly'
import { supportedResources } from './supported-resources'

/**
 * Refuses a backend that needs something the local cloud does not have.
 * @throws one error that lists every such resource type, property and value.
 */
export function assertSupported(assembly: Assembly): void {
  const called = calledFunctions(assembly)
  const problems = assembly.resources.flatMap((resource) => problemsOf(resource, called))
  if (problems.length === 0) return
  const list = [...new Set(problems)].sort().map((problem) => `  - ${problem}`)
  throw new Error(
    ['The local cloud cannot stand this backend up. It does not support:', ...list].join('\n') +
      '\nSee local/cloudformation/supported-resources.ts for what it does.',
  )
}

function problemsOf(resource: Resource, called: ReadonlySet<unknown>): readonly string[] {
  const { id, type, properties } = resource
  const support = supportedResources[type]
  if (support === undefined) return [`${type} (${id})`]
  if (support.kind === 'inert') return []
  // Functions that only deployment calls (custom resources) may be anything: they never run here.
  if (type === 'AWS::Lambda::Function' && !isCalled(resource, called)) return []
  const unknown = Object.keys(properties).filter((name) => !support.properties.includes(name))
  return [...unknown.map((name) => `${type}.${name} (${id})`), ...(valueProblems[type]?.(resource) ?? [])]
}

const valueProblems: Readonly<Record<string, (resource: Resource) => readonly string[]>> = {
  'AWS::AppSync::DataSource': ({ id, properties: { Type } }) =>
    oneOf(['AMAZON_DYNAMODB', 'AWS_LAMBDA', 'NONE'], Type, `AWS::AppSync::DataSource of type`, id),
  'AWS::AppSync::GraphQLApi': ({ id, properties: { AuthenticationType } }) =>
    oneOf(
      ['AMAZON_COGNITO_USER_POOLS', 'AWS_IAM', 'API_KEY', 'AWS_LAMBDA'],
      AuthenticationType,
      'AWS::AppSync::GraphQLApi authorized by',
      id,
    ),
  'AWS::Lambda::EventSourceMapping': ({ id, properties: { EventSourceArn } }) =>
    typeof EventSourceArn === 'string' && EventSourceArn.startsWith('arn:aws:sqs:')
      ? []
      : [`AWS::Lambda::EventSourceMapping from ${String(EventSourceArn)} (${id})`],
  'AWS::Lambda::Function': ({ id, properties: { Runtime } }) =>
    String(Runtime).startsWith('nodejs')
      ? []
      : [`AWS::Lambda::Function with runtime ${String(Runtime)} (${id})`],
  'AWS::Events::Rule': ({ id, properties: { ScheduleExpression } }) =>
    typeof ScheduleExpression === 'string' ? [] : [`AWS::Events::Rule without a schedule (${id})`],
}

function oneOf(known: readonly string[], value: unknown, what: string, id: string): readonly string[] {
  return known.includes(String(value)) ? [] : [`${what} ${String(value)} (${id})`]
}

function isCalled(resource: Resource, called: ReadonlySet<unknown>): boolean {
  return called.has(resource.ref()) || called.has(resource.attribute('Arn'))
}

/** Names and ARNs of the functions that AppSync, queues or schedules invoke. */
function calledFunctions(assembly: Assembly): ReadonlySet<unknown> {
  const targets = assembly.resources.flatMap(({ type, properties }): readonly unknown[] => {
    switch (type) {
      case 'AWS::AppSync::DataSource':
        return [property(properties['LambdaConfig'], 'LambdaFunctionArn')]
      case 'AWS::Lambda::EventSourceMapping':
        return [properties['FunctionName']]
      case 'AWS::Scheduler::Schedule':
        return [property(properties['Target'], 'Arn')]
      case 'AWS::Events::Rule':
        return Array.isArray(properties['Targets'])
          ? properties['Targets'].map((target) => property(target, 'Arn'))
          : []
      default:
        return []
    }
  })
  return new Set(targets)
}

function property(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? Object.entries(value).find(([key]) => key === name)?.[1]
    : undefined
}
