import type { AuthMode } from './auth-mode'
import type { Evaluation, ResolverCode, ResolverContext } from './resolver-context'
import { compileTemplate, type Program } from './velocity-program'
import { createVelocityExtensions, createVelocityUtil, type TemplateEffects } from './velocity-util'
import { copyOf, HostObject, isMap } from './velocity-values'

/** A pair of mapping templates, compiled once and run for every request. */
export function velocityResolver(requestTemplate: string, responseTemplate: string): TemplatePair {
  const request = compileTemplate(requestTemplate)
  const response = compileTemplate(responseTemplate)
  return {
    forMode: (mode) => ({
      request: (context) => evaluate(request, context, mode),
      response: (context) => evaluate(response, context, mode),
    }),
  }
}

/** Templates ask for the mode of the call (`$util.authType()`), so they are bound to it. */
export interface TemplatePair {
  readonly forMode: (mode: AuthMode) => ResolverCode
}

function evaluate(program: Program, context: ResolverContext, mode: AuthMode): Evaluation {
  const effects: TemplateEffects = { appendedErrors: [], subscriptionFilter: undefined }
  const { parentTypeName: typeName, fieldName } = context.info
  const ctx = new TemplateContext(context)
  const util = createVelocityUtil({ typeName, fieldName }, mode, effects)
  const extensions = createVelocityExtensions(effects)
  const outcome = program({ util, utils: util, ctx, context: ctx, extensions })
  ctx.handOver(context)
  return {
    value: outcome.kind === 'returned' ? outcome.value : parseOutput(outcome.text),
    returnedEarly: outcome.kind === 'returned',
    errors: effects.appendedErrors,
    subscriptionFilter: effects.subscriptionFilter,
  }
}

type PartName = Exclude<keyof ResolverContext, 'error'>

const partNames: ReadonlyMap<string, PartName> = new Map([
  ['args', 'args'],
  ['arguments', 'args'],
  ['stash', 'stash'],
  ['source', 'source'],
  ['identity', 'identity'],
  ['request', 'request'],
  ['info', 'info'],
  ['prev', 'prev'],
  ['result', 'result'],
])

/** A template's `$ctx`. Each part is copied at its first use: templates use few of them, and change what they use. */
class TemplateContext extends HostObject {
  readonly #context: ResolverContext
  readonly #used = new Map<PartName, unknown>()

  constructor(context: ResolverContext) {
    super()
    this.#context = context
  }

  read(name: string): unknown {
    if (name === 'error') return this.#context.error
    const part = partNames.get(name)
    if (part === undefined) return undefined
    if (!this.#used.has(part)) this.#used.set(part, copyOf(this.#context[part]))
    return this.#used.get(part)
  }

  write(name: string, value: unknown): void {
    const part = partNames.get(name)
    if (part !== undefined) this.#used.set(part, value)
  }

  /** The next template sees what this one has made of the arguments and the stash. */
  handOver(context: ResolverContext): void {
    const { args, stash } = Object.fromEntries(this.#used)
    if (isMap(args)) context.args = args
    if (isMap(stash)) context.stash = stash
  }
}

/** What a template prints is JSON. */
function parseOutput(printed: string): unknown {
  if (printed.trim() === '') return null
  try {
    return JSON.parse(printed)
  } catch (cause) {
    throw new Error(`The template gave no valid JSON: ${printed.trim().slice(0, 300)}`, { cause })
  }
}
