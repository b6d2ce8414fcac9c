import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { demoAccounts } from '../demo/accounts'
import type { EventStatus } from '../lib/event/event'
import type { AmplifyOutputs } from '../local/amplify-outputs'
import { ask } from './backend/graphql'
import { type Session, signInTo } from './backend/sign-in'

const State = z.object({
  model: z.object({ invocations: z.number(), byLabel: z.record(z.string(), z.number()) }),
})

const Completed = z.object({ getJob: z.object({ completedAt: z.iso.datetime() }) })

/** What a test may do to a running booth from behind the scenes. */
export interface BoothControl {
  /** A clean event, the accounts as seeded, a model that answers at once. */
  reset(): Promise<void>
  setModel(settings: { latencyMs?: number; script?: readonly string[] }): Promise<void>
  invocations(): Promise<number>
  /** The API is down, for everybody, for so long. */
  cutOff(service: 'appsync', forMs: number): Promise<void>
  /** When a job's record says that it was completed, in milliseconds since 1970. */
  completedAtMs(jobId: string): Promise<number>
  /** Model calls for each job. */
  invocationsByJob(): Promise<ReadonlyMap<string, number>>
  /** As staff do: through AppSync. */
  updateEvent(change: {
    status?: EventStatus
    statusNote?: string
    allowance?: number
    modelId?: string
  }): Promise<void>
}

/** Takes hold of the control plane of a booth on this machine. */
export function createBoothControl(booth: { localPortBase: number; dataDirectory: string }): BoothControl {
  const control = `http://127.0.0.1:${booth.localPortBase}/_local`
  let staff: Promise<Session> | undefined
  const cloud = () => {
    const outputs = JSON.parse(
      readFileSync(`${booth.dataDirectory}/amplify_outputs.json`, 'utf8'),
    ) as AmplifyOutputs
    return { outputs }
  }

  async function send(method: string, path: string, body: object): Promise<void> {
    const response = await fetch(`${control}${path}`, {
      method,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`)
  }

  async function asStaff(query: string, variables: Record<string, unknown>) {
    staff ??= signInTo(cloud(), demoAccounts.staff)
    const { accessToken } = await staff
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
    invocations: async () => (await model()).invocations,
    cutOff: (service, forMs) => send('POST', '/faults', { service, kind: 'unavailable', forMs }),
    async completedAtMs(jobId) {
      const { data } = await asStaff('query Read($id: ID!) { getJob(id: $id) { completedAt } }', {
        id: jobId,
      })
      return Date.parse(Completed.parse(data).getJob.completedAt)
    },
    invocationsByJob: async () => new Map(Object.entries((await model()).byLabel)),
    async updateEvent(change) {
      // Subscribers get what a mutation selects, so it selects the whole event.
      const fields =
        'id name place date status statusNote brand styles allowance promptMaxLength keepDays artNote'
      await asStaff(
        `mutation Update($input: UpdateEventInput!) { updateEvent(input: $input) { ${fields} } }`,
        { input: { id: 'demo', ...change } },
      )
    },
  }
}
