import { compileFunction } from 'node:vm'
import { transformSync } from 'esbuild'
import { z } from 'zod'
import { javascriptDynamodb } from './javascript-dynamodb'
import { createJavascriptUtils, EarlyReturn, type CodeEffects } from './javascript-util'
import type { Evaluation, ResolverCode, ResolverContext } from './resolver-context'

type ModuleFunction = (require: (specifier: string) => object, module: object, exports: object) => void
type Handler = (context: object) => unknown

const handler = z.custom<Handler>((value) => typeof value === 'function')
const resolverModule = z.object({ request: handler, response: handler })

/** Loads APPSYNC_JS code. Throws when it imports what AppSync's runtime does not offer. */
export function javascriptResolver(name: string, code: string): ResolverCode {
  const effects: CodeEffects = {
    typeName: '',
    fieldName: '',
    appendedErrors: [],
    subscriptionFilter: undefined,
  }
  const { request, response } = resolverModule.parse(loadModule(name, code, effects))
  return {
    request: (context) => evaluate(request, context, effects),
    response: (context) => evaluate(response, context, effects),
  }
}

/** Resolver code runs without awaiting anything, so the effects of two runs never mix. */
function evaluate(run: Handler, context: ResolverContext, effects: CodeEffects): Evaluation {
  effects.typeName = context.info.parentTypeName
  effects.fieldName = context.info.fieldName
  effects.appendedErrors = []
  effects.subscriptionFilter = undefined
  const { value, returnedEarly } = callHandler(run, context)
  return {
    value,
    returnedEarly,
    errors: effects.appendedErrors,
    subscriptionFilter: effects.subscriptionFilter,
  }
}

function callHandler(run: Handler, context: ResolverContext): { value: unknown; returnedEarly: boolean } {
  const view = Object.assign(context, { arguments: context.args })
  try {
    return { value: run(view) ?? null, returnedEarly: false }
  } catch (error) {
    if (error instanceof EarlyReturn) return { value: error.value, returnedEarly: true }
    throw error
  }
}

function loadModule(name: string, code: string, effects: CodeEffects): unknown {
  const modules: Readonly<Record<string, object>> = {
    '@aws-appsync/utils': createJavascriptUtils(effects),
    '@aws-appsync/utils/dynamodb': javascriptDynamodb,
  }
  const requireModule = (specifier: string): object => {
    const found = modules[specifier]
    if (!found) throw new Error(`${name} imports ${specifier}, which resolver code cannot use`)
    return found
  }
  const commonJs = transformSync(code, { format: 'cjs', loader: 'js', sourcefile: `${name}.js` }).code
  const module = { exports: {} }
  const run = compileFunction(commonJs, ['require', 'module', 'exports'], {
    filename: `${name}.js`,
  }) as ModuleFunction
  run(requireModule, module, module.exports)
  return module.exports
}
