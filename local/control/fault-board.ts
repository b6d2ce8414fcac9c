import type { CallObserver, ServiceCall, ServiceName } from './call-observer'
import { createDeliveryFaults, lessOne, type DeliveryFaults } from './delivery-faults'
import type { FaultRequest, FunctionFault } from './fault-request'
import { createModelLedger, type ModelFigures, type ModelLedger } from './model-ledger'
import type { RunningInvocation, RunningInvocations } from './running-invocations'
import { newWork, type Work, workOfCall } from './work-in-hand'

export interface FaultBoard extends Omit<CallObserver, 'used'> {
  readonly deliveries: DeliveryFaults
  plan(fault: FaultRequest): void
  /** What has not happened yet. */
  planned(): readonly FaultRequest[]
  modelFigures(): ModelFigures
  /** By function, then by label: how often an invocation was killed that had this in hand, whatever it was killed for. */
  deaths(): Readonly<Record<string, Readonly<Record<string, number>>>>
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

  const asking = new WeakMap<object, Work>()
  let deaths: Record<string, Record<string, number>> = {}

  const workFor = (call: ServiceCall, { works, event }: RunningInvocation): Work | undefined => {
    if (works.length === 0) works.push(newWork(labelOf(event)))
    const asked = call.request && asking.get(call.request)
    const work = asked ?? workOfCall(works, call)
    if (call.request && work) asking.set(call.request, work)
    return work
  }
  const take = (
    { functionName }: RunningInvocation,
    work: Work | undefined,
    call: ServiceCall,
    point: NamedPoint | undefined,
  ): FunctionFault | undefined => {
    const fault = functionFaults.find(
      (each) => each.function === functionName && isAt(each.at, call, point) && isMeant(each, call, work),
    )
    if (fault === undefined) return undefined
    functionFaults = functionFaults.flatMap((each) => (each === fault ? lessOne(fault) : [each]))
    return fault
  }
  const pointOf = (call: ServiceCall, work: Work | undefined): NamedPoint | undefined => {
    switch (call.service) {
      case 'bedrock':
        return call.phase === 'before' ? 'before-model' : 'after-model'
      case 's3':
        return call.operation === 'PutObject' && call.phase === 'after' ? 'after-store' : undefined
      case 'appsync':
        return call.phase === 'before' && work?.stored && isMutation(call.operation)
          ? 'before-complete'
          : undefined
      default:
        return undefined
    }
  }
  const noteModelCall = ({ phase, isPicture = false }: ServiceCall, work: Work | undefined) => {
    const answer = isPicture ? 'answered' : 'failed'
    ledger.note({ what: phase === 'before' ? 'asked' : answer, label: work?.label })
    if (work && phase === 'after') work.holdsPicture = isPicture
  }
  const noteReceived = (invocation: RunningInvocation, { received = [] }: ServiceCall) => {
    running.received(invocation, received)
    // As an event source would have handed it over.
    for (const { body } of received) invocation.works.push(newWork(labelOf({ Records: [{ body }] })))
  }
  const noteDeath = ({ functionName, works }: RunningInvocation) => {
    const ofFunction = (deaths[functionName] ??= {})
    for (const { label, holdsPicture } of works) {
      if (label !== undefined) ofFunction[label] = (ofFunction[label] ?? 0) + 1
      if (holdsPicture) ledger.note({ what: 'lost', label })
    }
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
      const work = invocation && workFor(call, invocation)
      const point = pointOf(call, work)
      const fault = invocation && take(invocation, work, call, point)
      const isDropped = fault !== undefined && call.phase === 'before'
      if (call.service === 'bedrock' && !isDropped) noteModelCall(call, work)
      if (invocation) noteReceived(invocation, call)
      if (work && point === 'after-store') Object.assign(work, { stored: true, holdsPicture: false })
      if (invocation === undefined || fault === undefined) return 'go-on'
      noteDeath(invocation)
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
    deaths: () => deaths,
    reset: () => {
      functionFaults = []
      for (const functionName of [...skewsMs.keys()]) setSkew(functionName, 0)
      deliveries.reset()
      unavailableUntilMs.clear()
      ledger.clear()
      deaths = {}
    },
  }
}

function isAt(at: FunctionFault['at'], call: ServiceCall, point: NamedPoint | undefined): boolean {
  if (typeof at === 'string') return at === point
  return at.service === call.service && at.operation === call.operation && at.phase === call.phase
}

/**
 * Whether a fault that waits for a job, if it does, has met it. A call that was slow to arrive may come after its
 * invocation has ended, under the credentials of the next one: what it is about tells.
 */
function isMeant({ at, label }: FunctionFault, { about }: ServiceCall, work: Work | undefined): boolean {
  if (label === undefined) return true
  return typeof at === 'string' || about === undefined ? work?.label === label : about.includes(label)
}
