import type { Assembly } from './cloudformation/assembly'
import type { CallObserver } from './control/call-observer'
import type { DeliveryFaults } from './control/delivery-faults'
import type { RunningInvocations } from './control/running-invocations'
import type { LambdaHost } from './lambda/lambda-host'
import { startEventSource } from './queue/event-source'
import { readEventSources } from './queue/read-event-sources'
import { readSchedules } from './schedule/read-schedules'
import { startSchedules } from './schedule/start-schedules'
import type { Stores } from './storage/open-stores'

interface FunctionsAtWorkOptions {
  readonly assembly: Assembly
  readonly stores: Stores
  readonly lambda: LambdaHost
  readonly observer: CallObserver
  readonly deliveries: DeliveryFaults
  readonly running: Pick<RunningInvocations, 'receivedFor'>
  readonly visibilityCapSeconds?: number
  /** See `LocalCloudOptions`. */
  readonly maximumConcurrency?: Readonly<Record<string, number>>
  readonly log: (source: string, line: string) => void
}

export interface FunctionsAtWork {
  /** Calls a function as its schedules do; see `RunningSchedules`. */
  runSchedulesOf(functionName: string): Promise<void>
  stop(): Promise<void>
}

/** Lets queues and schedules call their functions, until stopped: then running invocations end at once. */
export function putFunctionsToWork(options: FunctionsAtWorkOptions): FunctionsAtWork {
  const { assembly, stores, lambda, observer, deliveries, visibilityCapSeconds, log } = options
  const concurrencyByArn = new Map(
    Object.entries(options.maximumConcurrency ?? {}).map(([name, most]) => [lambda.arnOf(name), most]),
  )
  const invoke = (functionName: string, event: unknown) => lambda.invoke(functionName, event)
  const pollers = readEventSources(assembly).map((source) =>
    startEventSource({
      source: {
        ...source,
        maximumConcurrency:
          concurrencyByArn.get(lambda.arnOf(source.functionName)) ?? source.maximumConcurrency,
      },
      ...{ stores, invoke, observer, deliveries, visibilityCapSeconds },
      receivedFor: options.running.receivedFor,
      region: assembly.region,
      log: (line) => log('sqs', line),
    }),
  )
  const schedules = startSchedules({
    schedules: readSchedules(assembly),
    invoke,
    log: (line) => log('schedule', line),
  })
  return {
    runSchedulesOf: (functionName) => schedules.runNow(lambda.arnOf(functionName)),
    stop: async () => {
      schedules.stop()
      const stopped = pollers.map((poller) => poller.stop())
      await lambda.killAll()
      await Promise.all(stopped)
    },
  }
}
