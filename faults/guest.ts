import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import {
  jobModel,
  readOperation,
  startVisitOperation,
  submitCardOperation,
  watchOperation,
} from '../lib/api/booth-operations'
import type { CardRequest } from '../lib/api/booth-api'
import { followJob, type JobFollower } from '../lib/api/follow-job'
import { isEnded, type Job } from '../lib/job/job'
import { CONSENT_VERSION, type Consent } from '../lib/visit/consent'
import type { Visit } from '../lib/visit/visit'
import type { KioskConnection } from '../e2e/backend/kiosk-connection'
import type { Random } from './random'
import type { Witness } from './witness'

/** How a card is asked for. */
export interface Wish {
  /** Known before it is sent, so that a fault can wait for it. */
  readonly jobId?: string
  readonly prompt?: string
  /** Asked after each request that was not answered; a guest never gives up by default. */
  readonly mayGiveUp?: () => Promise<boolean>
}

/** A guest at a kiosk, who sends again what was not answered and watches until the end. */
export interface Guest {
  readonly visit: Visit
  readonly witnesses: readonly Witness[]
  /** Asks for a card until told yes or no, or until the guest gives up. */
  submit(wish?: Wish): Promise<Witness>
  /** Whether everything that is followed has been seen to end. */
  isSatisfied(): boolean
  leave(): void
}

interface GuestOptions {
  readonly connection: KioskConnection
  readonly eventId: string
  readonly deviceId: string
  readonly random: Random
  /** No answer after so long is no answer at all. */
  readonly patienceMs?: number
}

const readJob = readOperation(jobModel)
const watchJob = watchOperation(jobModel)
const FIRST_RETRY_MS = 200
const SLOWEST_RETRY_MS = 2_000
const defaultPatienceMs = 360_000

/** Starts a visit at a kiosk. */
export async function welcomeGuest(options: GuestOptions): Promise<Guest> {
  const { connection, eventId, deviceId, random, patienceMs = defaultPatienceMs } = options
  const { execute } = connection
  const persist = <T>(
    attempt: () => Promise<T>,
    mayGiveUp: Wish['mayGiveUp'] = () => Promise.resolve(false),
  ) => persistently({ attempt, mayGiveUp, random, deadlineMs: Date.now() + patienceMs })

  const consent: Consent = { consentVersion: CONSENT_VERSION, wallConsent: false, language: 'en' }
  const started = await persist(() => execute(startVisitOperation, { eventId, deviceId, ...consent }))
  if (started?.kind !== 'ok') throw new Error(`No visit could be started for ${eventId}`)
  const visit = started.value
  const witnesses: Witness[] = []
  const followers = new Set<JobFollower>()

  const follow = (witness: Witness, initial: Job) => {
    const follower = followJob({
      api: {
        readJob: (id) => execute(readJob, { id }),
        watchJob: (id, watcher) => connection.watch(watchJob, { filter: { id: { eq: id } } }, watcher),
      },
      jobId: witness.jobId,
      initial,
      onJob: ({ version, status }) => witness.sightings.push({ version, status }),
    })
    followers.add(follower)
  }

  const ask = async (request: CardRequest) => {
    const reply = await execute(submitCardOperation, { ...request })
    // A kind "not now" is answered as a guest would: a moment later, once more.
    if (reply.kind === 'refused' && reply.refusal.retry) throw new Error(reply.refusal.code)
    return reply
  }

  return {
    visit,
    witnesses,
    submit: async ({ jobId = randomUUID(), prompt = 'a fox astronaut', mayGiveUp } = {}) => {
      const witness: Witness = { jobId, visitId: visit.id, outcome: { kind: 'gave-up' }, sightings: [] }
      witnesses.push(witness)
      const request = { jobId, visitId: visit.id, eventId, prompt, style: 'storybook', displayName: 'Mara' }
      const reply = await persist(() => ask(request), mayGiveUp)
      if (reply?.kind === 'refused') witness.outcome = { kind: 'refused', code: reply.refusal.code }
      if (reply?.kind === 'ok') {
        witness.outcome = { kind: 'acknowledged', ticket: reply.value.ticket }
        follow(witness, reply.value)
      }
      return witness
    },
    isSatisfied: () => witnesses.every(hasSeenTheEnd),
    leave: () => {
      for (const follower of followers) follower.stop()
    },
  }
}

function hasSeenTheEnd({ outcome, sightings }: Witness): boolean {
  const last = sightings.at(-1)
  return outcome.kind !== 'acknowledged' || (last !== undefined && isEnded(last))
}

/** Tries until it works, slower each time; undefined when given up or out of time. */
async function persistently<T>(options: {
  attempt: () => Promise<T>
  mayGiveUp: () => Promise<boolean>
  random: Random
  deadlineMs: number
}): Promise<T | undefined> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await options.attempt()
    } catch {
      // Whatever it was, the guest has no answer; what the backend made of it is for the invariants to judge.
      if (Date.now() > options.deadlineMs || (await options.mayGiveUp())) return undefined
    }
    const ceilingMs = Math.min(SLOWEST_RETRY_MS, FIRST_RETRY_MS * 2 ** Math.min(tried, 10))
    await wait(ceilingMs * (0.5 + options.random() / 2))
  }
}
