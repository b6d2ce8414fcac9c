import type { AuthMode } from './auth-mode'
import type { Evaluation, ResolverCode, ResolverContext, Values } from './resolver-context'
import { compileTemplate, fromVelocity, toVelocity, type CompiledTemplate } from './velocity-engine'
import { createVelocityExtensions, createVelocityUtil, type TemplateEffects } from './velocity-util'

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

function evaluate(template: CompiledTemplate, context: ResolverContext, mode: AuthMode): Evaluation {
  const effects: TemplateEffects = { appendedErrors: [], thrown: undefined, subscriptionFilter: undefined }
  const { ctx, used } = velocityContext(context)
  const { parentTypeName: typeName, fieldName } = context.info
  const util = createVelocityUtil({ typeName, fieldName }, mode, effects)
  const text = render(
    template,
    { util, utils: util, ctx, context: ctx, extensions: createVelocityExtensions(effects) },
    effects,
  )
  if (used.has('args')) context.args = objectFrom(used.get('args'))
  if (used.has('stash')) context.stash = objectFrom(used.get('stash'))
  const returnedEarly = template._state.return
  return {
    value: parseOutput(text, returnedEarly),
    returnedEarly,
    errors: effects.appendedErrors,
    subscriptionFilter: effects.subscriptionFilter,
  }
}

function render(template: CompiledTemplate, root: object, effects: TemplateEffects): string {
  try {
    return template.render(root)
  } catch (error) {
    throw effects.thrown ?? error
  }
}

/** A template's `$ctx`. Each part gets its Java form at its first use, because most templates use few of them. */
function velocityContext(context: ResolverContext): {
  ctx: object
  /** The parts in Java's form, with whatever the template made of them. */
  used: ReadonlyMap<string, unknown>
} {
  const { args, stash, source = null, identity, request, info, result = null, error, prev } = context
  const used = new Map<string, unknown>()
  const part = (value: unknown, name: string): PropertyDescriptor => ({
    enumerable: true,
    get: () => {
      if (!used.has(name)) used.set(name, toVelocity(value))
      return used.get(name)
    },
    set: (changed: unknown) => used.set(name, changed),
  })
  const parts = { stash, source, identity, request, info, result, ...(prev && { prev }) }
  const descriptors = Object.entries(parts).map(([name, value]) => [name, part(value, name)] as const)
  const ctx = Object.defineProperties(
    { error },
    { ...Object.fromEntries(descriptors), args: part(args, 'args'), arguments: part(args, 'args') },
  )
  return { ctx, used }
}

/** A template that leaves with `#return` may leave text behind that is no JSON. */
function parseOutput(text: string, returnedEarly: boolean): unknown {
  if (text.trim() === '') return null
  try {
    return JSON.parse(text)
  } catch (cause) {
    if (returnedEarly) return text
    throw new Error(`The template gave no valid JSON: ${text.trim().slice(0, 300)}`, { cause })
  }
}

function objectFrom(value: unknown): Values {
  const plain = fromVelocity(value)
  return typeof plain === 'object' && plain !== null ? { ...plain } : {}
}
