import { evaluate, noValue, text, type Scope } from './intrinsics'
import type { Resource } from './assembly'
import { physicalIdOf, type Place } from './physical-ids'
import { shortHash } from './short-hash'
import type { Template } from './template'

/** One stack of a backend: its own resources, those of its nested stacks, and its outputs. */
export interface Stack {
  readonly stackId: string
  readonly resources: readonly Resource[]
  output(name: string): unknown
  outputNames(): readonly string[]
}

interface StackOptions {
  readonly template: Template
  /** Logical ids of the nested stacks that lead here; empty for the root. */
  readonly path: readonly string[]
  readonly parameters: Readonly<Record<string, unknown>>
  readonly place: Place
  /** Reads the template of a nested stack. */
  readonly readTemplate: (templateUrl: string) => Template
}

type Entry = { kind: 'resource'; resource: Resource } | { kind: 'stack'; stack: () => Stack }

const nestedStackType = 'AWS::CloudFormation::Stack'

/**
 * Evaluates a template. Everything is looked up lazily: no resource has to be "deployed" before another, and
 * a nested stack is opened when its resources or outputs are first asked for.
 */
export function createStack({ template, path, parameters, place, readTemplate }: StackOptions): Stack {
  const stackPath = path.join('/')
  const stackName = ['local', ...path].join('-')
  const stackId = `arn:aws:cloudformation:${place.region}:${place.accountId}:stack/${stackName}/${shortHash(stackName, 8)}`
  const values = new Map<string, unknown>(Object.entries(pseudoParameters(place, stackName, stackId)))
  for (const [name, { Default }] of Object.entries(template.Parameters))
    values.set(name, parameters[name] ?? Default)

  const scope: Scope = {
    region: place.region,
    reference: (name) => {
      if (values.has(name)) return values.get(name)
      const found = entry(name)
      return found.kind === 'stack' ? found.stack().stackId : found.resource.ref()
    },
    attribute: (logicalId, name) => {
      const found = entry(logicalId)
      if (found.kind === 'resource') return found.resource.attribute(name)
      return found.stack().output(name.replace(/^Outputs\./, ''))
    },
    condition: (name) => Boolean(evaluate(template.Conditions[name], scope)),
    mapping: (map, topKey, secondKey) => template.Mappings[map]?.[topKey]?.[secondKey],
  }

  const entries = new Map<string, Entry>()
  const entry = (logicalId: string): Entry => {
    const known = entries.get(logicalId)
    if (known !== undefined) return known
    const made = createEntry(logicalId)
    entries.set(logicalId, made)
    return made
  }
  const createEntry = (logicalId: string): Entry => {
    const definition = template.Resources[logicalId]
    if (definition === undefined) throw new Error(`${stackName} has no resource or parameter ${logicalId}.`)
    const properties = once(() => record(evaluate(definition.Properties, scope)))
    if (definition.Type !== nestedStackType) {
      return {
        kind: 'resource',
        resource: createResource(logicalId, stackPath, definition.Type, properties, place),
      }
    }
    const open = () =>
      createStack({
        template: readTemplate(text(properties()['TemplateURL'])),
        path: [...path, logicalId],
        parameters: record(properties()['Parameters']),
        place,
        readTemplate,
      })
    return { kind: 'stack', stack: once(open) }
  }
  const exists = (condition: string | undefined) => condition === undefined || scope.condition(condition)

  return {
    stackId,
    get resources() {
      return Object.entries(template.Resources)
        .filter(([, { Condition }]) => exists(Condition))
        .map(([logicalId]) => entry(logicalId))
        .flatMap((found) => (found.kind === 'stack' ? found.stack().resources : [found.resource]))
    },
    output: (name) => {
      const output = template.Outputs[name]
      if (output === undefined) throw new Error(`${stackName} has no output ${name}.`)
      return evaluate(output.Value, scope)
    },
    outputNames: () =>
      Object.entries(template.Outputs)
        .filter(([, { Condition }]) => exists(Condition))
        .map(([name]) => name),
  }
}

function createResource(
  id: string,
  stackPath: string,
  type: string,
  properties: () => Readonly<Record<string, unknown>>,
  place: Place,
): Resource {
  const uid = `${id.slice(0, 40)}-${shortHash(`${stackPath}/${id}`, 6)}`
  const subject = {
    uid,
    type,
    get properties() {
      return properties()
    },
  }
  const physicalId = once(() => physicalIdOf(subject, place))
  return {
    id,
    stackPath,
    uid,
    type,
    get properties() {
      return properties()
    },
    ref: () => physicalId()?.ref ?? uid,
    attribute: (name) => {
      const known = physicalId()
      // Nobody reads the attributes of inert resources (log groups, policies): any stable text will do.
      if (known === undefined) return name === 'Arn' ? `arn:aws:local:::${uid}` : `${type}:${uid}.${name}`
      const value = known.attributes[name]
      if (value === undefined)
        throw new Error(`The local cloud does not know ${type}.${name} (resource ${id}).`)
      return value
    },
  }
}

function pseudoParameters({ region, accountId }: Place, stackName: string, stackId: string) {
  return {
    'AWS::Region': region,
    'AWS::AccountId': accountId,
    'AWS::Partition': 'aws',
    'AWS::URLSuffix': 'amazonaws.com',
    'AWS::NoValue': noValue,
    'AWS::StackName': stackName,
    'AWS::StackId': stackId,
  }
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {}
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined
  return () => (made ??= { value: make() }).value
}
