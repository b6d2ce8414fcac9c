import type { CallObserver, ServiceCall, ServiceName } from './call-observer'
import type { FaultRequest, FunctionFault } from './fault-request'
import type { RunningInvocation, RunningInvocations } from './running-invocations'

export interface FaultBoard extends CallObserver {
  plan(fault: FaultRequest): void
  /** What has not happened yet. */
  planned(): readonly FaultRequest[]
  /** How often the model was asked, in all and by what asked for it. */
  modelFigures(): { invocations: number; byLabel: Readonly<Record<string, number>> }
  /** Forgets faults and counts. */
  reset(): void
}

interface FaultBoardOptions {
  readonly running: RunningInvocations
  readonly kill: (accessKeyId: string, kind: 'crash' | 'timeout') => Promise<void>
  /** Whether an AppSync field is a mutation. */
  readonly isMutation: (fieldName: string) => boolean
  /** What to call an invocation, for example by the job it works on. */
  readonly labelOf: (event: unknown) => string | undefined
  readonly nowMs?: () => number
}

/**
 * Watches every service call, and carries out planned faults at the exact invocation that reaches their
 * point. A timeout kills at once too: the function learns nothing more, and its caller reads that the time ran
 * out, without anyone waiting for it.
 */
export function createFaultBoard(options: FaultBoardOptions): FaultBoard {
  const { running, kill, isMutation, labelOf, nowMs = Date.now } = options
  let functionFaults: FunctionFault[] = []
  const unavailableUntilMs = new Map<ServiceName, number>()
  let modelCalls = 0
  const modelCallsByLabel = new Map<string, number>()

  const countModelCall = (invocation: RunningInvocation | undefined) => {
    modelCalls += 1
    const label = invocation === undefined ? undefined : labelOf(invocation.event)
    if (label !== undefined) modelCallsByLabel.set(label, (modelCallsByLabel.get(label) ?? 0) + 1)
  }
  const take = (functionName: string, point: FunctionFault['at']): FunctionFault | undefined => {
    const fault = functionFaults.find((each) => each.function === functionName && each.at === point)
    if (fault === undefined) return undefined
    functionFaults = functionFaults.flatMap((each) => (each === fault ? afterOne(fault) : [each]))
    return fault
  }
  const pointOf = (call: ServiceCall, invocation: RunningInvocation): FunctionFault['at'] | undefined => {
    switch (call.service) {
      case 'bedrock':
        return call.phase === 'before' ? 'before-model' : 'after-model'
      case 's3':
        return call.operation === 'PutObject' && call.phase === 'after' ? 'after-store' : undefined
      case 'appsync':
        return call.phase === 'before' && invocation.stored && isMutation(call.operation)
          ? 'before-complete'
          : undefined
      default:
        return undefined
    }
  }

  return {
    isUnavailable: (service) => (unavailableUntilMs.get(service) ?? 0) > nowMs(),
    seen: async (call) => {
      const invocation = running.of(call.accessKeyId)
      const point = invocation === undefined ? undefined : pointOf(call, invocation)
      const fault =
        invocation === undefined || point === undefined ? undefined : take(invocation.functionName, point)
      const isDropped = fault !== undefined && point === 'before-model'
      if (call.service === 'bedrock' && call.phase === 'before' && !isDropped) countModelCall(invocation)
      if (invocation !== undefined && point === 'after-store') invocation.stored = true
      if (invocation === undefined || fault === undefined) return 'go-on'
      await kill(invocation.accessKeyId, fault.kind)
      return 'drop'
    },
    plan: (fault) => {
      if ('service' in fault) unavailableUntilMs.set(fault.service, nowMs() + fault.forMs)
      else functionFaults.push(fault)
    },
    planned: () => [
      ...functionFaults,
      ...[...unavailableUntilMs]
        .map(([service, untilMs]) => ({ service, kind: 'unavailable' as const, forMs: untilMs - nowMs() }))
        .filter(({ forMs }) => forMs > 0),
    ],
    modelFigures: () => ({ invocations: modelCalls, byLabel: Object.fromEntries(modelCallsByLabel) }),
    reset: () => {
      functionFaults = []
      unavailableUntilMs.clear()
      modelCalls = 0
      modelCallsByLabel.clear()
    },
  }
}

function afterOne(fault: FunctionFault): readonly FunctionFault[] {
  return fault.times > 1 ? [{ ...fault, times: fault.times - 1 }] : []
}
