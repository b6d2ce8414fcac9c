interface Stoppable {
  stop(): Promise<void> | void
}

/** Services that stand on each other: started one after the other, stopped in reverse. */
export interface ServiceStack {
  /** Milliseconds after the stack's creation at which each service stood. */
  readonly marks: Readonly<Record<string, number>>
  mark(name: string): void
  start<Service extends Stoppable>(name: string, open: () => Promise<Service>): Promise<Service>
  onStop(stop: Stoppable['stop']): void
  stop(): Promise<void>
}

export function createServiceStack(): ServiceStack {
  const startedAtMs = performance.now()
  const marks: Record<string, number> = {}
  const mark = (name: string) => {
    marks[name] = Math.round(performance.now() - startedAtMs)
  }
  const stops: Stoppable['stop'][] = []
  return {
    marks,
    mark,
    start: async (name, open) => {
      const service = await open()
      stops.push(() => service.stop())
      mark(name)
      return service
    },
    onStop: (stop) => stops.push(stop),
    stop: async () => {
      for (const stop of stops.splice(0).reverse()) await stop()
    },
  }
}
