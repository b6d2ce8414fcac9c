/**
 * The thread of one Lambda execution environment. Node.js runs this file as it is, without a loader, so that
 * a cold start costs the function's own code only: no imports at run time but Node's.
 */
import { parentPort, workerData } from 'node:worker_threads'
import { pathToFileURL } from 'node:url'
import type { FunctionErrorDetails } from './function-error'
import type { InvokeMessage, WorkerMessage, WorkerSetup } from './worker-messages'

type Handler = (event: unknown, context: unknown) => unknown

const { file, handlerName, clockSkewMs } = workerData as WorkerSetup

function answer(message: WorkerMessage): void {
  parentPort?.postMessage(message)
}

/** Shapes what was thrown as Lambda's runtime does. */
function describe(thrown: unknown): FunctionErrorDetails {
  if (!(thrown instanceof Error)) return { errorType: typeof thrown, errorMessage: String(thrown) }
  return { errorType: thrown.name, errorMessage: thrown.message, trace: thrown.stack?.split('\n') ?? [] }
}

/** Results cross to the caller as JSON, so that what JSON cannot hold is lost here as it is on AWS. */
function asJson(result: unknown): unknown {
  return result === undefined ? null : (JSON.parse(JSON.stringify(result)) as unknown)
}

/** Lets all code of this thread read a clock that is wrong by so much; timers stay right, as on a real machine. */
function skewClock(byMs: number): void {
  const now = () => RightDate.now() + byMs
  const RightDate = globalThis.Date
  globalThis.Date = new Proxy(RightDate, {
    construct: (target, values, newTarget): Date =>
      Reflect.construct(target, values.length === 0 ? [now()] : values, newTarget) as Date,
    apply: () => new RightDate(now()).toString(),
    get: (target, property): unknown => (property === 'now' ? now : Reflect.get(target, property)),
  })
}

async function loadHandler(): Promise<Handler> {
  const module = (await import(pathToFileURL(file).href)) as Record<string, unknown>
  const handler =
    module[handlerName] ?? (module['default'] as Record<string, unknown> | undefined)?.[handlerName]
  if (typeof handler !== 'function') throw new Error(`${handlerName} is undefined or not exported`)
  return handler as Handler
}

async function run(
  handler: Handler,
  { requestId, event, deadlineMs, context }: InvokeMessage,
): Promise<void> {
  try {
    const result = await handler(event, {
      ...context,
      awsRequestId: requestId,
      getRemainingTimeInMillis: () => deadlineMs - Date.now(),
    })
    answer({ kind: 'succeeded', requestId, result: asJson(result) })
  } catch (thrown) {
    answer({ kind: 'failed', requestId, error: describe(thrown) })
  }
}

if (clockSkewMs !== 0) skewClock(clockSkewMs)
try {
  const handler = await loadHandler()
  parentPort?.on('message', (message: InvokeMessage) => void run(handler, message))
  answer({ kind: 'ready' })
} catch (thrown) {
  answer({ kind: 'init-failed', error: describe(thrown) })
}
