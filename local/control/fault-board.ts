import type { CallObserver, ServiceCall, ServiceName } from './call-observer'
import { createDeliveryFaults, lessOne, type DeliveryFaults } from './delivery-faults'
import type { FaultRequest, FunctionFault } from './fault-request'
import { createModelLedger, type ModelFigures, type ModelLedger } from './model-ledger'
import type { RunningInvocation, RunningInvocations } from './running-invocations'

export interface FaultBoard extends Omit<CallObserver, 'used'> {
  readonly deliveries: DeliveryFaults
  plan(fault: FaultRequest): void
  /** What has not happened yet. */
  planned(): readonly FaultRequest[]
  modelFigures(): ModelFigures
  /** Forgets faults and counts. */
  reset(): void
}

interface FaultBoardOptions {
  readonly running: RunningInvocations
  readonly kill: (accessKeyId: string, kind: 'crash' | 'timeout') => Promise<void>
  /** Sets a function's clock wrong; 0 sets it right. */
  readonly skewClock: (functionName: string, byMs: number) => void
  /** Whether an AppSync field is a mutation. */
  readonly isMutation: (fieldName: string) => boolean
  /** What to call an invocation, for example by the job it works on. */
  readonly labelOf: (event: unknown) => string | undefined
  readonly modelLedger?: ModelLedger
  readonly nowMs?: () => number
}

type NamedPoint = Extract<FunctionFault['at'], string>

/**
 * Watches every service call, and carries out planned faults at the exact invocation that reaches their
 * point. A timeout kills at once too: the function learns nothing more, and its caller reads that the time ran
 * out, without anyone waiting for it.
 */
export function createFaultBoard(options: FaultBoardOptions): FaultBoard {
  const { running, kill, skewClock, isMutation, labelOf, nowMs = Date.now } = options
  const ledger = options.modelLedger ?? createModelLedger()
  const deliveries = createDeliveryFaults(labelOf)
  let functionFaults: FunctionFault[] = []
  const skewsMs = new Map<string, number>()
  const unavailableUntilMs = new Map<ServiceName, number>()

  const labelOfInvocation = (invocation: RunningInvocation | undefined) =>
    invocation === undefined ? undefined : labelOf(invocation.event)
  const take = (
    invocation: RunningInvocation,
    call: ServiceCall,
    point: NamedPoint | undefined,
  ): FunctionFault | undefined => {
    if (functionFaults.length === 0) return undefined
    const label = labelOfInvocation(invocation)
    const fault = functionFaults.find(
      (each) =>
        each.function === invocation.functionName &&
        (each.label === undefined || each.label === label) &&
        isAt(each.at, call, point),
    )
    if (fault === undefined) return undefined
    functionFaults = functionFaults.flatMap((each) => (each === fault ? lessOne(fault) : [each]))
    return fault
  }
  const pointOf = (call: ServiceCall, invocation: RunningInvocation): NamedPoint | undefined => {
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
  const noteModelCall = (call: ServiceCall, invocation: RunningInvocation | undefined) => {
    const answer = call.isPicture === true ? 'answered' : 'failed'
    ledger.note({ what: call.phase === 'before' ? 'asked' : answer, label: labelOfInvocation(invocation) })
  }
  const setSkew = (functionName: string, byMs: number) => {
    skewClock(functionName, byMs)
    if (byMs === 0) skewsMs.delete(functionName)
    else skewsMs.set(functionName, byMs)
  }

  return {
    deliveries,
    isUnavailable: (service) => (unavailableUntilMs.get(service) ?? 0) > nowMs(),
    seen: async (call) => {
      const invocation = running.of(call.accessKeyId)
      const point = invocation === undefined ? undefined : pointOf(call, invocation)
      const fault = invocation === undefined ? undefined : take(invocation, call, point)
      const isDropped = fault !== undefined && call.phase === 'before'
      if (call.service === 'bedrock' && !isDropped) noteModelCall(call, invocation)
      if (invocation !== undefined && point === 'after-store') invocation.stored = true
      if (invocation === undefined || fault === undefined) return 'go-on'
      await kill(invocation.accessKeyId, fault.kind)
      return 'drop'
    },
    plan: (fault) => {
      if (fault.kind === 'unavailable') unavailableUntilMs.set(fault.service, nowMs() + fault.forMs)
      else if (fault.kind === 'clock-skew') setSkew(fault.function, fault.byMs)
      else if ('service' in fault) deliveries.plan(fault)
      else functionFaults.push(fault)
    },
    planned: () => [
      ...functionFaults,
      ...[...skewsMs].map(([name, byMs]) => ({ function: name, kind: 'clock-skew' as const, byMs })),
      ...deliveries.planned(),
      ...[...unavailableUntilMs]
        .map(([service, untilMs]) => ({ service, kind: 'unavailable' as const, forMs: untilMs - nowMs() }))
        .filter(({ forMs }) => forMs > 0),
    ],
    modelFigures: () => ledger.figures(),
    reset: () => {
      functionFaults = []
      for (const functionName of [...skewsMs.keys()]) setSkew(functionName, 0)
      deliveries.reset()
      unavailableUntilMs.clear()
      ledger.clear()
    },
  }
}

function isAt(at: FunctionFault['at'], call: ServiceCall, point: NamedPoint | undefined): boolean {
  if (typeof at === 'string') return at === point
  return at.service === call.service && at.operation === call.operation && at.phase === call.phase
}
