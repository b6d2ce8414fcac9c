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

const SIMULATOR = '@aws-amplify/amplify-appsync-simulator'
const requireHere = createRequire(import.meta.url)
const requireInSimulator = createRequire(requireHere.resolve(SIMULATOR))

const { parse, Compile } = requireInSimulator('amplify-velocity-template') as VelocityModule
const mapper = requireHere(`${SIMULATOR}/lib/velocity/value-mapper/mapper`) as { map: ValueMapper }
const utilities = requireHere(`${SIMULATOR}/lib/velocity/util`) as {
  create: (errors: unknown[], now: Date, info: unknown, caller: object) => Record<string, unknown>
}

/** A JSON value as templates see it, with the methods of Java's maps, lists and strings. */
export const toVelocity: ValueMapper = (value) => mapper.map(value)

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
