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
  const ctx = velocityContext(context)
  const { parentTypeName: typeName, fieldName } = context.info
  const util = createVelocityUtil({ typeName, fieldName }, mode, effects)
  const text = render(
    template,
    { util, utils: util, ctx, context: ctx, extensions: createVelocityExtensions(effects) },
    effects,
  )
  context.args = objectFrom(ctx.args)
  context.stash = objectFrom(ctx.stash)
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

function velocityContext(context: ResolverContext): Record<string, unknown> {
  const args = toVelocity(context.args)
  return {
    args,
    arguments: args,
    stash: toVelocity(context.stash),
    source: toVelocity(context.source ?? null),
    identity: toVelocity(context.identity),
    request: toVelocity(context.request),
    info: toVelocity(context.info),
    result: toVelocity(context.result ?? null),
    error: context.error,
    ...(context.prev && { prev: toVelocity(context.prev) }),
  }
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
