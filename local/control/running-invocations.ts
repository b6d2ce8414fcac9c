import type { ReceivedByCaller } from './call-observer'
import type { Work } from './work-in-hand'
import type { Invocation, InvocationEnd, InvocationListener } from '../lambda/lambda-host'

/** Counts of what a function's invocations came to. */
export interface FunctionFigures {
  invocations: number
  errors: number
  timeouts: number
  crashes: number
  running: number
}

/** An invocation under way, and how far it has come. */
export interface RunningInvocation extends Invocation {
  readonly works: Work[]
}

export interface RunningInvocations extends InvocationListener {
  /** The invocation that holds these credentials. */
  of(accessKeyId: string | undefined): RunningInvocation | undefined
  /** Notes that a running invocation has received messages itself. */
  received(invocation: RunningInvocation, messages: readonly ReceivedByCaller[]): void
  /** The messages that the invocation for an event has received itself, running or not. */
  receivedFor(event: unknown): readonly ReceivedByCaller[]
  figures(): Readonly<Record<string, Readonly<FunctionFigures>>>
  /** Forgets the counts, not what is running. */
  resetFigures(): void
}

/** Knows what runs, and counts what has run. */
export function createRunningInvocations(): RunningInvocations {
  const running = new Map<string, RunningInvocation>()
  let figures = new Map<string, FunctionFigures>()
  const receivedByEvent = new WeakMap<object, ReceivedByCaller[]>()
  const figuresOf = (functionName: string): FunctionFigures => {
    const known = figures.get(functionName)
    if (known !== undefined) return known
    const fresh = { invocations: 0, errors: 0, timeouts: 0, crashes: 0, running: 0 }
    figures.set(functionName, fresh)
    return fresh
  }
  return {
    of: (accessKeyId) => (accessKeyId === undefined ? undefined : running.get(accessKeyId)),
    started: (invocation) => {
      running.set(invocation.accessKeyId, { ...invocation, works: [] })
      figuresOf(invocation.functionName).invocations += 1
    },
    ended: ({ accessKeyId, functionName }, end) => {
      running.delete(accessKeyId)
      count(figuresOf(functionName), end)
    },
    received: ({ event }, messages) => {
      if (typeof event !== 'object' || event === null) return
      receivedByEvent.set(event, [...(receivedByEvent.get(event) ?? []), ...messages])
    },
    receivedFor: (event) =>
      (typeof event === 'object' && event !== null ? receivedByEvent.get(event) : undefined) ?? [],
    figures: () => {
      for (const each of figures.values()) each.running = 0
      for (const { functionName } of running.values()) figuresOf(functionName).running += 1
      return Object.fromEntries(figures)
    },
    resetFigures: () => {
      figures = new Map()
    },
  }
}

function count(figures: FunctionFigures, end: InvocationEnd): void {
  if (end === 'succeeded') return
  figures.errors += 1
  if (end === 'timed-out') figures.timeouts += 1
  if (end === 'crashed') figures.crashes += 1
}
