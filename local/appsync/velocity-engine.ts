import { createRequire } from 'node:module'

/** One template, compiled. `_state.return` tells whether the last run ended at `#return`. */
export interface CompiledTemplate {
  render(context: object): string
  readonly _state: { readonly return: boolean }
}

type ValueMapper = (value: unknown) => unknown

/** The parts of the simulator that are used, in the words of its own modules. */
interface VelocityModule {
  readonly parse: (template: string) => unknown
  readonly Compile: new (
    tree: unknown,
    options: { valueMapper: ValueMapper; escape: boolean },
  ) => CompiledTemplate
}

/** A map of Java's; a proxy around it lets templates write `$map.key`. */
interface TemplateMap {
  readonly map: ReadonlyMap<string, unknown>
  toJSON(): unknown
}

interface MapModule {
  readonly JavaMap: new (entries: Readonly<Record<string, unknown>>, mapper: ValueMapper) => TemplateMap
  readonly createMapProxy: (map: TemplateMap) => TemplateMap
}

interface ArrayModule {
  readonly JavaArray: new (items: readonly unknown[], mapper: ValueMapper) => object
}

const SIMULATOR = '@aws-amplify/amplify-appsync-simulator'
const requireHere = createRequire(import.meta.url)
const requireInSimulator = createRequire(requireHere.resolve(SIMULATOR))

const { parse, Compile } = requireInSimulator('amplify-velocity-template') as VelocityModule
const mapper = requireHere(`${SIMULATOR}/lib/velocity/value-mapper/mapper`) as { map: ValueMapper }
const { JavaMap, createMapProxy } = requireHere(`${SIMULATOR}/lib/velocity/value-mapper/map`) as MapModule
const { JavaArray } = requireHere(`${SIMULATOR}/lib/velocity/value-mapper/array`) as ArrayModule
const utilities = requireHere(`${SIMULATOR}/lib/velocity/util`) as {
  create: (errors: unknown[], now: Date, info: unknown, caller: object) => Record<string, unknown>
}

/** The simulator's own converts by copying the object once for each of its keys. */
class QuickMap extends JavaMap {
  override toJSON(): unknown {
    return Object.fromEntries([...this.map].map(([key, value]) => [key, fromVelocity(value)]))
  }
}

/** A JSON value as templates see it, with the methods of Java's maps, lists and strings. */
export const toVelocity: ValueMapper = (value) => {
  if (value instanceof JavaMap || value instanceof JavaArray) return value
  if (Array.isArray(value)) return new JavaArray(value.map(toVelocity), toVelocity)
  if (!isPlainObject(value)) return mapper.map(value)
  const entries = Object.entries(value).map(([key, inner]): [string, unknown] => [key, toVelocity(inner)])
  return createMapProxy(new QuickMap(Object.fromEntries(entries), toVelocity))
}

function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}

/** The JSON value behind a template's value. */
export function fromVelocity(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  return hasToJson(value) ? value.toJSON() : value
}

function hasToJson(value: object): value is { toJSON: () => unknown } {
  return 'toJSON' in value && typeof value.toJSON === 'function'
}

/** Parses and compiles a template. Throws when its syntax is wrong. */
export function compileTemplate(source: string): CompiledTemplate {
  return new Compile(parse(source), { valueMapper: toVelocity, escape: false })
}

/** The simulator's `$util`. What it gets wrong is corrected in `velocity-util.ts`. */
export function createSimulatorUtil(): Record<string, unknown> {
  return utilities.create([], new Date(), undefined, {})
}
