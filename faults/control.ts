import { z } from 'zod'
import type { ModelSettings } from '../local/bedrock/model-settings'
import type { FaultRequest } from '../local/control/fault-request'

const State = z.object({
  model: z.object({
    answersByLabel: z.record(z.string(), z.number()),
    failuresByLabel: z.record(z.string(), z.number()),
    lostByLabel: z.record(z.string(), z.number()),
  }),
  deaths: z.record(z.string(), z.record(z.string(), z.number())),
  queues: z.array(
    z.object({
      isDeadLetterQueue: z.boolean(),
      ready: z.number(),
      delayed: z.number(),
      inFlight: z.number(),
      bodies: z.array(z.string()),
    }),
  ),
  functions: z.record(z.string(), z.object({ crashes: z.number(), timeouts: z.number() })),
  faults: z.array(
    z.looseObject({
      kind: z.string(),
      label: z.string().optional(),
      function: z.string().optional(),
      at: z.unknown().optional(),
    }),
  ),
})
export type CloudState = z.infer<typeof State>

/** The control plane of a cloud. */
export interface Control {
  state(): Promise<CloudState>
  setModel(settings: ModelSettings): Promise<void>
  plan(fault: FaultRequest): Promise<void>
  /** Calls a scheduled function now; `'failed'` when it failed. */
  runSchedule(functionName: string): Promise<'done' | 'failed'>
}

export function createControl(port: number): Control {
  const send = (method: string, path: string, body?: object) =>
    fetch(`http://127.0.0.1:${port}/_local${path}`, {
      method,
      // A connection that is kept may be closed by the server at the very moment of its next use.
      headers: { connection: 'close' },
      ...(body && { body: JSON.stringify(body) }),
    })
  const order = async (method: string, path: string, body: object) => {
    const response = await send(method, path, body)
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`)
  }
  return {
    state: async () => State.parse(await (await send('GET', '/state')).json()),
    setModel: (settings) => order('PUT', '/model', settings),
    plan: (fault) => order('POST', '/faults', fault),
    runSchedule: async (functionName) => {
      const response = await send('POST', '/schedules/run', { function: functionName })
      return response.ok ? 'done' : 'failed'
    },
  }
}
