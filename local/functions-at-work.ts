import type { Assembly } from './cloudformation/assembly'
import type { CallObserver } from './control/call-observer'
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
  readonly visibilityCapSeconds?: number
  readonly log: (source: string, line: string) => void
}

/** Lets queues and schedules call their functions, until stopped: then running invocations end at once. */
export function putFunctionsToWork(options: FunctionsAtWorkOptions): { stop(): Promise<void> } {
  const { assembly, stores, lambda, observer, visibilityCapSeconds, log } = options
  const invoke = (functionName: string, event: unknown) => lambda.invoke(functionName, event)
  const pollers = readEventSources(assembly).map((source) =>
    startEventSource({
      ...{ source, stores, invoke, observer, visibilityCapSeconds },
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
    stop: async () => {
      schedules.stop()
      const stopped = pollers.map((poller) => poller.stop())
      await lambda.killAll()
      await Promise.all(stopped)
    },
  }
}
