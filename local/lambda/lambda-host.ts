import { randomUUID } from 'node:crypto'
import type { Assembly } from '../cloudformation/assembly'
import type { Endpoints } from '../cloudformation/endpoints'
import type { Use } from '../control/usage'
import type { AccessKeys, Credentials } from '../iam/access-keys'
import {
  crashed,
  startExecutionEnvironment,
  timedOut,
  type ExecutionEnvironment,
} from './execution-environment'
import { readFunctions, type FunctionDefinition } from './function-definition'
import { functionEnvironment } from './function-environment'
import { FunctionError } from './function-error'
import { createTurns } from './turns'

/** An invocation under way, and the credentials its calls carry. */
export interface Invocation {
  readonly requestId: string
  readonly functionName: string
  readonly accessKeyId: string
  readonly event: unknown
}

export type InvocationEnd = 'succeeded' | 'failed' | 'timed-out' | 'crashed'

export interface InvocationListener {
  started(invocation: Invocation): void
  ended(invocation: Invocation, end: InvocationEnd): void
}

export interface LambdaHost {
  /** Names of all functions, as people call them. */
  functionNames(): readonly string[]
  /** The ARN of a function, from any of its names. */
  arnOf(functionName: string): string
  /**
   * Runs a function and waits for its answer.
   * @param functionName an ARN, a physical name or an Amplify name.
   * @throws FunctionError when the function fails.
   */
  invoke(functionName: string, event: unknown): Promise<unknown>
  /** New session credentials of a function's role. */
  credentialsOf(functionName: string): Credentials
  /** Loads a function's code before it is first called. */
  warm(functionName: string): Promise<void>
  /** Ends the environment that holds these credentials, as a crash or as if its time had run out. */
  kill(accessKeyId: string, kind: 'crash' | 'timeout'): Promise<void>
  /** Sets a function's clock wrong from its next invocation on; 0 sets it right. */
  skewClock(functionName: string, byMs: number): void
  /** Takes new code: running invocations finish on the old, the next ones start on the new. */
  replaceAssets(assembly: Assembly): void
  /** Ends every environment; running invocations fail. */
  killAll(): Promise<void>
  stop(): Promise<void>
}

export interface LambdaHostOptions {
  readonly assembly: Assembly
  readonly endpoints: Endpoints
  readonly accessKeys: AccessKeys
  readonly log: (functionName: string, line: string) => void
  readonly listener?: InvocationListener
  /** Told of each invocation's time and memory. */
  readonly used?: (use: Use) => void
  /** How long an environment waits for its next invocation before it ends. */
  readonly idleMs?: number
  /** Invocations of one function at the same time; more wait their turn. */
  readonly atOnce?: number
}

interface Environment extends ExecutionEnvironment {
  readonly definition: FunctionDefinition
  readonly clockSkewMs: number
  state: { kind: 'busy' } | { kind: 'idle'; reaper: NodeJS.Timeout }
}

const defaultIdleMs = 5 * 60_000
/** Each is a thread with the function's code in memory: a crowd of guests must not exhaust the machine. */
const defaultAtOnce = 10

/** Runs the functions of a backend, each invocation in an execution environment of its own. */
export function createLambdaHost(options: LambdaHostOptions): LambdaHost {
  const { endpoints, accessKeys, log, listener, used, idleMs = defaultIdleMs } = options
  const turns = createTurns(options.atOnce ?? defaultAtOnce)
  let isStopped = false
  const { region } = options.assembly
  let definitions = readFunctions(options.assembly)
  const environments = new Map<string, Environment>()
  const clockSkewsMs = new Map<string, number>()
  const clockSkewOf = ({ arn }: FunctionDefinition) => clockSkewsMs.get(arn) ?? 0

  const find = (name: string) => {
    const found = definitions.find(
      (each) => each.arn === name || each.name === name || each.friendlyName === name,
    )
    if (found === undefined) throw new Error(`There is no function ${name}.`)
    return found
  }

  const start = (definition: FunctionDefinition): Environment => {
    const credentials = accessKeys.issue(definition.roleArn, definition.name)
    const { accessKeyId } = credentials
    const clockSkewMs = clockSkewOf(definition)
    const environment = startExecutionEnvironment({
      definition,
      accessKeyId,
      clockSkewMs,
      variables: functionEnvironment(definition, { region, endpoints, credentials }),
      log: (line) => log(definition.friendlyName, line),
      onExit: () => environments.delete(accessKeyId),
    })
    const started: Environment = { ...environment, definition, clockSkewMs, state: { kind: 'busy' } }
    environments.set(accessKeyId, started)
    return started
  }

  /** The most recently used idle environment, so that surplus ones grow old and end. */
  const takeIdle = (definition: FunctionDefinition): Environment | undefined => {
    const idle = [...environments.values()].filter(
      (each) => each.definition === definition && each.state.kind === 'idle',
    )
    const taken = idle.at(-1)
    if (taken?.state.kind !== 'idle') return undefined
    clearTimeout(taken.state.reaper)
    taken.state = { kind: 'busy' }
    return taken
  }

  const isOutdated = ({ definition, clockSkewMs }: Environment) =>
    !definitions.includes(definition) || clockSkewMs !== clockSkewOf(definition)
  const putBack = (environment: Environment) => {
    if (!environments.delete(environment.accessKeyId) || !environment.isAlive()) return
    if (isOutdated(environment)) return void environment.kill(crashed('replaced'))
    const reaper = setTimeout(() => void end(environment, crashed('idle')), idleMs)
    reaper.unref()
    environment.state = { kind: 'idle', reaper }
    environments.set(environment.accessKeyId, environment)
  }

  const end = async (environment: Environment, error: FunctionError) => {
    environments.delete(environment.accessKeyId)
    if (environment.state.kind === 'idle') clearTimeout(environment.state.reaper)
    await environment.kill(error)
  }
  const endOutdated = () => {
    for (const each of environments.values())
      if (each.state.kind === 'idle' && isOutdated(each)) void end(each, crashed('replaced'))
  }
  const killAll = async () => {
    await Promise.all([...environments.values()].map((each) => end(each, crashed('The local cloud stopped'))))
  }

  return {
    functionNames: () => definitions.map(({ friendlyName }) => friendlyName),
    invoke: async (functionName, event) => {
      const { arn } = find(functionName)
      const turn = turns.take(arn)
      if (turn) await turn
      // New code may have come meanwhile.
      const definition = find(functionName)
      if (isStopped) {
        turns.giveBack(arn)
        throw crashed('The local cloud stopped')
      }
      const environment = takeIdle(definition) ?? start(definition)
      const { accessKeyId } = environment
      const requestId = randomUUID()
      const invocation: Invocation = { requestId, functionName: definition.friendlyName, accessKeyId, event }
      listener?.started(invocation)
      const startedAtMs = performance.now()
      try {
        await environment.ready
        const result = await environment.invoke(requestId, event)
        listener?.ended(invocation, 'succeeded')
        return result
      } catch (error) {
        listener?.ended(invocation, endOf(error))
        throw error
      } finally {
        const ms = performance.now() - startedAtMs
        used?.({
          service: 'lambda',
          operation: definition.friendlyName,
          ms,
          megabyteMs: ms * definition.memoryMegabytes,
        })
        putBack(environment)
        turns.giveBack(arn)
      }
    },
    credentialsOf: (functionName) => {
      const { roleArn, name } = find(functionName)
      return accessKeys.issue(roleArn, name)
    },
    warm: async (functionName) => {
      const environment = start(find(functionName))
      await environment.ready
      putBack(environment)
    },
    kill: async (accessKeyId, kind) => {
      const environment = environments.get(accessKeyId)
      if (environment === undefined) return
      const { timeoutMs } = environment.definition
      await end(environment, kind === 'timeout' ? timedOut(timeoutMs) : crashed('signal: killed'))
    },
    arnOf: (functionName) => find(functionName).arn,
    skewClock: (functionName, byMs) => {
      clockSkewsMs.set(find(functionName).arn, byMs)
      endOutdated()
    },
    replaceAssets: (assembly) => {
      definitions = readFunctions(assembly)
      endOutdated()
    },
    killAll,
    stop: async () => {
      isStopped = true
      await killAll()
    },
  }
}

function endOf(error: unknown): InvocationEnd {
  if (!(error instanceof FunctionError)) return 'failed'
  if (error.errorType === 'Sandbox.Timedout') return 'timed-out'
  return error.errorType === 'Runtime.ExitError' ? 'crashed' : 'failed'
}
