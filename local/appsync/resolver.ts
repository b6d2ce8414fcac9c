import { DataSourceError, type DataSource } from './data-source'
import type { Evaluation, ResolverCode, ResolverContext } from './resolver-context'
import { ResolverError } from './resolver-error'
import type { SubscriptionFilter } from './subscription-filter'

/** A data source with the code that makes its requests and reads its replies. */
export interface Step {
  readonly code: ResolverCode
  readonly dataSource: DataSource
}

/** A field's resolver: one step, or code around a pipeline of steps. */
export type Resolver =
  | { readonly kind: 'UNIT'; readonly step: Step }
  | { readonly kind: 'PIPELINE'; readonly code: ResolverCode; readonly steps: readonly Step[] }

/** What resolving a field gave beside its value. */
export interface Resolution {
  readonly value: unknown
  readonly errors: readonly ResolverError[]
  readonly subscriptionFilter: SubscriptionFilter | undefined
}

/** Resolves a field as AppSync does. Throws `ResolverError` for errors that clients see. */
export async function resolveField(resolver: Resolver, context: ResolverContext): Promise<Resolution> {
  const run = startRun(context)
  const value =
    resolver.kind === 'UNIT' ? await runStep(resolver.step, run) : await runPipeline(resolver, run)
  return { value, errors: run.errors, subscriptionFilter: run.subscriptionFilter }
}

interface Run {
  readonly context: ResolverContext
  readonly errors: ResolverError[]
  subscriptionFilter: SubscriptionFilter | undefined
}

function startRun(context: ResolverContext): Run {
  return { context, errors: [], subscriptionFilter: undefined }
}

async function runPipeline(pipeline: Extract<Resolver, { kind: 'PIPELINE' }>, run: Run): Promise<unknown> {
  const before = noted(run, pipeline.code.request(run.context))
  if (before.returnedEarly) return before.value
  run.context.prev = { result: before.value }
  for (const step of pipeline.steps) {
    run.context.prev = { result: await runStep(step, run) }
  }
  run.context.result = run.context.prev.result
  run.context.error = undefined
  return noted(run, pipeline.code.response(run.context)).value
}

/** An early return in a step ends that step alone: a pipeline goes on with its value. */
async function runStep({ code, dataSource }: Step, run: Run): Promise<unknown> {
  run.context.result = null
  run.context.error = undefined
  const request = noted(run, code.request(run.context))
  if (request.returnedEarly) return request.value
  try {
    run.context.result = await dataSource(request.value)
  } catch (error) {
    if (!(error instanceof DataSourceError)) throw error
    if (isOldTemplate(request.value)) throw new ResolverError(error.message, error.type)
    run.context.result = error.result
    run.context.error = { message: error.message, type: error.type }
  }
  return noted(run, code.response(run.context)).value
}

/** Templates of the first version never see a data source's error: it is the field's error. */
function isOldTemplate(request: unknown): boolean {
  return (
    typeof request === 'object' &&
    request !== null &&
    'version' in request &&
    request.version === '2017-02-28'
  )
}

function noted(run: Run, evaluation: Evaluation): Evaluation {
  run.errors.push(...evaluation.errors)
  run.subscriptionFilter = evaluation.subscriptionFilter ?? run.subscriptionFilter
  return evaluation
}
