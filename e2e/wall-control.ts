import { readFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { z } from 'zod'
import { demoAccounts } from '../demo/accounts'
import { createGuestApi, guestClient } from '../lib/api/guest-api'
import { GuestOutputs } from '../lib/api/guest-outputs'
import type { AmplifyOutputs } from '../local/amplify-outputs'
import { ask } from './backend/graphql'
import { startGuest } from './backend/guest'
import { signInTo } from './backend/sign-in'

export type WallDecision = 'approveCard' | 'hideCard' | 'deleteCardByStaff'

/** Guests and staff of a running booth, as its wall sees them. */
export interface WallControl {
  /** A finished card of a guest who agreed to the wall; gives its job's id. */
  makeCard(card: { displayName: string; prompt: string; style?: string }): Promise<string>
  decide(decision: WallDecision, jobId: string): Promise<void>
  /** The guest of a card deletes it, on a phone. */
  deleteByGuest(jobId: string): Promise<void>
}

const Decided = z.record(z.string(), z.object({ refusal: z.object({ code: z.string() }).nullable() }))
const lookMs = 50

/** Takes hold of a booth on this machine, through its API. */
export async function createWallControl({ dataDirectory }: { dataDirectory: string }): Promise<WallControl> {
  const file = readFileSync(`${dataDirectory}/amplify_outputs.json`, 'utf8')
  const cloud = { outputs: JSON.parse(file) as AmplifyOutputs }
  const kiosk = await signInTo(cloud, demoAccounts.kiosk)
  const staff = await signInTo(cloud, demoAccounts.staff)
  const phone = createGuestApi(guestClient(GuestOutputs.parse(cloud.outputs)))
  const tokens = new Map<string, string>()
  return {
    async makeCard(card) {
      const guest = await startGuest(cloud, kiosk.accessToken, 'booth-1', true)
      const { id, takeAwayToken } = await guest.ticket(card)
      if (takeAwayToken) tokens.set(id, takeAwayToken)
      while ((await guest.read(id)).status !== 'completed') await wait(lookMs)
      return id
    },
    async decide(decision, jobId) {
      const query = `mutation Decide($jobId: ID!) { ${decision}(jobId: $jobId) { job refusal { code } } }`
      const { data } = await ask(cloud, { token: staff.accessToken }, query, { jobId })
      const refusal = Decided.parse(data)[decision]?.refusal
      if (refusal) throw new Error(refusal.code)
    },
    async deleteByGuest(jobId) {
      const reply = await phone.deleteCard(tokens.get(jobId) ?? '')
      if (reply.kind === 'refused') throw new Error(reply.refusal.code)
    },
  }
}
