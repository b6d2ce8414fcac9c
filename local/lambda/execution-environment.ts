import { Worker } from 'node:worker_threads'
import { FunctionError } from './function-error'
import type { FunctionDefinition } from './function-definition'
import type { InvokeMessage, WorkerMessage, WorkerSetup } from './worker-messages'

/** A thread that runs a function, one invocation at a time. */
export interface ExecutionEnvironment {
  readonly accessKeyId: string
  /** Settles when the function's module is loaded; rejects with a FunctionError when it cannot be. */
  readonly ready: Promise<void>
  /** @throws FunctionError when the function throws, its time runs out, or the thread dies. */
  invoke(requestId: string, event: unknown): Promise<unknown>
  isAlive(): boolean
  /** Ends the thread at once; the running invocation fails with the given error. */
  kill(error: FunctionError): Promise<void>
}

interface EnvironmentOptions {
  readonly definition: FunctionDefinition
  readonly accessKeyId: string
  /** How wrong its clock is. */
  readonly clockSkewMs: number
  readonly variables: Record<string, string>
  readonly log: (line: string) => void
  /** Told once, when the thread has ended for whatever reason. */
  readonly onExit: () => void
}

/** Starts the thread of an execution environment and loads the function's code in it. */
export function startExecutionEnvironment(options: EnvironmentOptions): ExecutionEnvironment {
  const { definition, accessKeyId, clockSkewMs, variables, log, onExit } = options
  const { file, handlerName } = definition
  const setup: WorkerSetup = { file, handlerName, clockSkewMs }
  const worker = new Worker(new URL('./execution-worker.ts', import.meta.url), {
    workerData: setup,
    env: variables,
    // Without the parent's loaders: they would be started anew for every thread.
    execArgv: [],
    // Pictures and requests live outside the heap; a roomy nursery would only keep garbage in every thread.
    resourceLimits: { maxYoungGenerationSizeMb: 8 },
    stdout: true,
    stderr: true,
  })
  forwardLines(worker.stdout, log)
  forwardLines(worker.stderr, log)
  worker.unref()

  const loading = Promise.withResolvers<void>()
  // An environment may die before anyone waits for it.
  loading.promise.catch(() => {})
  let running: PromiseWithResolvers<unknown> | undefined
  let dead: FunctionError | undefined

  const die = (error: FunctionError) => {
    dead ??= error
    loading.reject(dead)
    running?.reject(dead)
    running = undefined
  }
  worker.on('message', (message: WorkerMessage) => {
    switch (message.kind) {
      case 'ready':
        return loading.resolve()
      case 'init-failed':
        die(new FunctionError(message.error))
        return void worker.terminate()
      case 'succeeded':
        running?.resolve(message.result)
        break
      case 'failed':
        running?.reject(new FunctionError(message.error))
        break
    }
    running = undefined
  })
  worker.on('error', (thrown: unknown) =>
    die(crashed(thrown instanceof Error ? thrown.message : String(thrown))),
  )
  worker.on('exit', () => {
    die(crashed('Runtime exited without providing a reason'))
    onExit()
  })

  const kill = async (error: FunctionError) => {
    die(error)
    await worker.terminate()
  }
  return {
    accessKeyId,
    ready: loading.promise,
    isAlive: () => dead === undefined,
    kill,
    invoke: async (requestId, event) => {
      if (dead !== undefined) throw dead
      running = Promise.withResolvers<unknown>()
      const timer = setTimeout(() => void kill(timedOut(definition.timeoutMs)), definition.timeoutMs)
      const message: InvokeMessage = {
        requestId,
        event,
        // By the clock that the function reads.
        deadlineMs: Date.now() + clockSkewMs + definition.timeoutMs,
        context: contextOf(definition),
      }
      const { promise } = running
      worker.postMessage(message)
      return promise.finally(() => clearTimeout(timer))
    },
  }
}

/** What Lambda says when a function's time has run out. */
export function timedOut(timeoutMs: number): FunctionError {
  const seconds = (timeoutMs / 1000).toFixed(2)
  return new FunctionError({
    errorType: 'Sandbox.Timedout',
    errorMessage: `Task timed out after ${seconds} seconds`,
  })
}

/** What Lambda says when a function's process has died. */
export function crashed(reason: string): FunctionError {
  return new FunctionError({ errorType: 'Runtime.ExitError', errorMessage: reason })
}

function contextOf(definition: FunctionDefinition) {
  return {
    functionName: definition.name,
    functionVersion: '$LATEST',
    invokedFunctionArn: definition.arn,
    memoryLimitInMB: String(definition.memoryMegabytes),
    logGroupName: `/aws/lambda/${definition.name}`,
    logStreamName: 'local',
    callbackWaitsForEmptyEventLoop: true,
  }
}

function forwardLines(stream: NodeJS.ReadableStream, log: (line: string) => void): void {
  let rest = ''
  stream.setEncoding('utf8')
  stream.on('data', (chunk: string) => {
    const lines = (rest + chunk).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) if (line !== '') log(line)
  })
  stream.on('end', () => {
    if (rest !== '') log(rest)
  })
}
