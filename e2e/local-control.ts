import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { demoAccounts } from '../demo/accounts'
import type { EventStatus } from '../lib/event/event'
import type { EventForm } from '../lib/event/event-form'
import type { RefusalCode } from '../lib/failure/refusal'
import type { AmplifyOutputs } from '../local/amplify-outputs'
import { createEventDesk } from './backend/event-desk'
import { ask } from './backend/graphql'
import { submitFor } from './backend/guest'
import { type Session, signInTo } from './backend/sign-in'

const State = z.object({
  model: z.object({ invocations: z.number(), byLabel: z.record(z.string(), z.number()) }),
})

const Completed = z.object({ getJob: z.object({ completedAt: z.iso.datetime() }) })

const Records = z.record(z.string(), z.object({ items: z.array(z.unknown()) }))
const recordsOfEvent = `query Records($eventId: ID!) {
  cards: jobsByEvent(eventId: $eventId, limit: 1000) { items { id } }
  visits: visitsByEvent(eventId: $eventId, limit: 1000) { items { id } }
  prints: printsByEvent(eventId: $eventId, limit: 1000) { items { id } }
  wallCards: wallCardsByEvent(eventId: $eventId, limit: 1000) { items { id } }
}`

/** What a test may do to a running booth from behind the scenes. */
export interface BoothControl {
  /** A clean event, the accounts as seeded, a model that answers at once. */
  reset(): Promise<void>
  /** With `promptIncludes` for those prompts alone; `always` is how calls go that no script speaks of. */
  setModel(settings: {
    latencyMs?: number
    script?: readonly string[]
    always?: string
    promptIncludes?: string
  }): Promise<void>
  /** What the booth does every minute, now. */
  runEveryMinute(): Promise<void>
  invocations(): Promise<number>
  /** The API is down, for everybody, for so long. */
  cutOff(service: 'appsync', forMs: number): Promise<void>
  /** When a job's record says that it was completed, in milliseconds since 1970. */
  completedAtMs(jobId: string): Promise<number>
  /** Model calls for each job. */
  invocationsByJob(): Promise<ReadonlyMap<string, number>>
  /** How many records there are of an event, by kind, as staff find them. */
  recordsOf(eventId: string): Promise<Record<string, number>>
  /** Asks for one more card in a visit that is under way, as another tab of its kiosk would. @returns why not. */
  submitElsewhere(visitId: string): Promise<RefusalCode | undefined>
  /** As staff do: through AppSync. */
  updateEvent(
    change: Partial<EventForm> & { status?: EventStatus; statusNote?: string; paintingPaused?: boolean },
  ): Promise<void>
  /** As staff do: a PNG that stands on every screen of the event. */
  setLogo(picture: Uint8Array): Promise<void>
}

/** Takes hold of the control plane of a booth on this machine. */
export function createBoothControl(booth: { localPortBase: number; dataDirectory: string }): BoothControl {
  const control = `http://127.0.0.1:${booth.localPortBase}/_local`
  let staff: Promise<Session> | undefined
  let kiosk: Promise<Session> | undefined
  const cloud = () => {
    const outputs = JSON.parse(
      readFileSync(`${booth.dataDirectory}/amplify_outputs.json`, 'utf8'),
    ) as AmplifyOutputs
    return { outputs }
  }

  const signInStaff = () => signInTo(cloud(), demoAccounts.staff)

  async function send(method: string, path: string, body: object): Promise<void> {
    const response = await fetch(`${control}${path}`, {
      method,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`)
  }

  async function asStaff(query: string, variables: Record<string, unknown>) {
    const { accessToken } = await (staff ??= signInStaff())
    const reply = await ask(cloud(), { token: accessToken }, query, variables)
    if (reply.errors) throw new Error(JSON.stringify(reply.errors))
    return reply
  }

  async function model() {
    const response = await fetch(`${control}/state`)
    return State.parse(await response.json()).model
  }

  return {
    async reset() {
      await send('POST', '/reset', {})
      await send('PUT', '/model', { latencyMs: 0 })
    },
    setModel: (settings) => send('PUT', '/model', settings),
    runEveryMinute: () => send('POST', '/schedules/run', { function: 'sweep-jobs' }),
    invocations: async () => (await model()).invocations,
    cutOff: (service, forMs) => send('POST', '/faults', { service, kind: 'unavailable', forMs }),
    async completedAtMs(jobId) {
      const { data } = await asStaff('query Read($id: ID!) { getJob(id: $id) { completedAt } }', {
        id: jobId,
      })
      return Date.parse(Completed.parse(data).getJob.completedAt)
    },
    async submitElsewhere(visitId) {
      const { accessToken } = await (kiosk ??= signInTo(cloud(), demoAccounts.kiosk))
      return (await submitFor(cloud(), accessToken, visitId)).refusal?.code
    },
    invocationsByJob: async () => new Map(Object.entries((await model()).byLabel)),
    async setLogo(picture) {
      const desk = createEventDesk(cloud(), (await (staff ??= signInStaff())).accessToken)
      await desk.change('demo', { logoKey: await desk.putLogo('demo', picture) })
    },
    async recordsOf(eventId) {
      const { data } = await asStaff(recordsOfEvent, { eventId })
      return Object.fromEntries(
        Object.entries(Records.parse(data)).map(([kind, { items }]) => [kind, items.length]),
      )
    },
    async updateEvent({ status, statusNote, paintingPaused, ...form }) {
      const desk = createEventDesk(cloud(), (await (staff ??= signInStaff())).accessToken)
      if (Object.keys(form).length > 0) await desk.change('demo', form)
      if (status !== undefined || paintingPaused !== undefined)
        await desk.control('demo', { status, note: statusNote, paintingPaused })
    },
  }
}
