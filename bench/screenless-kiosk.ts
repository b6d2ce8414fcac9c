import { startingWith } from '../components/kiosk/early-address'
import { createKioskSession, type KioskSession } from '../components/kiosk/kiosk-session'
import { newJobId } from '../components/kiosk/new-job-id'
import { realAfter } from '../lib/api/after'
import { createBoothApi } from '../lib/api/amplify-booth-api'
import { openKioskConnection } from '../e2e/backend/kiosk-connection'
import { deviceId } from '../lib/api/device-session'
import { waitFor } from '../lib/event/line'
import type { Turn } from '../lib/kiosk/kiosk'
import { CONSENT_VERSION, type Consent } from '../lib/visit/consent'
import type { CardStory, WaitingGuest } from './waiting-guest'

interface ScreenlessOptions {
  /** AppSync's address. */
  readonly url: string
  /** Of the kiosk's account. */
  readonly token: string
}

const consent: Consent = { consentVersion: CONSENT_VERSION, wallConsent: false, language: 'en' }

const PREPARE_PATIENCE_MS = 120_000

/**
 * A kiosk without a screen: the product's own session, machine and followers over AppSync's protocols, so that many
 * fit into one process. Its card is shown once the picture's bytes are here.
 */
export function openScreenlessKiosk({ url, token }: ScreenlessOptions): WaitingGuest {
  const connection = openKioskConnection({ url, token })
  let requests = 0
  const api = createBoothApi({
    execute: (operation, variables) => {
      requests += 1
      return connection.execute(operation, variables)
    },
    subscribe: (operation, variables, watcher) => connection.watch(operation, variables, watcher),
  })
  const storage = memoryStorage()
  const never = () => () => undefined
  const session = createKioskSession({
    ...{ api, eventId: 'demo', deviceId: deviceId(storage), storage },
    ...{ wake: never, offline: never, after: realAfter, nowMs: Date.now },
  })
  const stop = session.start()
  let sentAtMs = 0
  let requestsBefore = 0

  const ask = (jobId: string) => api.cardImage(jobId)

  return {
    kind: 'client',
    async prepare(patienceMs = PREPARE_PATIENCE_MS) {
      await until(session, ({ house }) => typeof house.event !== 'string', patienceMs)
      session.guest({ type: 'start' })
      session.guest({ type: 'agree', consent })
      await until(session, ({ turn }) => turn.step === 'make', patienceMs)
      session.guest({ type: 'prompt-typed', prompt: 'a fox astronaut' })
      session.guest({ type: 'next' })
      session.guest({ type: 'name-typed', name: 'Mara' })
    },
    async send() {
      sentAtMs = Date.now()
      requestsBefore = requests
      session.guest({ type: 'submit', jobId: newJobId() })
      await until(session, ({ turn }) => turn.step !== 'sending', PREPARE_PATIENCE_MS)
    },
    async story(patienceMs): Promise<CardStory> {
      const told = firstEstimate(session)
      const painted = await until(session, ({ turn }) => isPainted(turn) || hasEnded(turn), patienceMs)
      const early = isPainted(painted) ? ask(painted.job.id) : undefined
      early?.catch(() => undefined)
      const turn = await until(session, ({ turn }) => hasEnded(turn), patienceMs)
      if (turn.step !== 'reveal') throw new Error(`A guest's card ended with the step ${turn.step}`)
      const reply = await startingWith(early, () => ask(turn.job.id))()
      if (reply.kind === 'refused') throw new Error(reply.refusal.code)
      requests += 1
      const picture = await fetch(reply.value.url)
      await picture.arrayBuffer()
      return {
        jobId: turn.job.id,
        sentAtMs,
        shownAtMs: Date.now(),
        requests: requests - requestsBefore,
        paintingMs: turn.job.processingMs,
        told: told(),
      }
    },
    endTurn() {
      session.guest({ type: 'done' })
      return Promise.resolve()
    },
    requests: () => requests,
    close() {
      session.guest({ type: 'done' })
      stop()
      connection.close()
      return Promise.resolve()
    },
  }
}

function isPainted(turn: Turn): turn is Extract<Turn, { step: 'ticket' }> {
  return turn.step === 'ticket' && turn.job.status === 'processing'
}

function hasEnded({ step }: Turn): boolean {
  return step !== 'sending' && step !== 'ticket'
}

/** Listens until the guest is told a time for the first time. */
function firstEstimate(session: KioskSession): () => CardStory['told'] {
  let told: CardStory['told']
  const look = () => {
    const { kiosk, line } = session.view()
    if (told || kiosk.turn.step !== 'ticket' || !line) return
    const wait = waitFor(kiosk.turn.job.ticket, line)
    if (wait.kind === 'waiting' && wait.etaMs !== undefined) told = { atMs: Date.now(), etaMs: wait.etaMs }
  }
  session.subscribe(look)
  look()
  return () => told
}

type KioskState = ReturnType<KioskSession['view']>['kiosk']

/** Waits until the session is where it should be, and gives the turn that it is in then. */
function until(
  session: KioskSession,
  isThere: (kiosk: KioskState) => boolean,
  patienceMs: number,
): Promise<Turn> {
  return new Promise((arrive, fail) => {
    const timer = setTimeout(() => {
      unsubscribe()
      fail(new Error(`A guest still stands at the step ${session.view().kiosk.turn.step}`))
    }, patienceMs)
    const look = () => {
      const { kiosk } = session.view()
      if (!isThere(kiosk)) return
      clearTimeout(timer)
      unsubscribe()
      arrive(kiosk.turn)
    }
    const unsubscribe = session.subscribe(look)
    look()
  })
}

function memoryStorage() {
  const items = new Map<string, string>()
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
  }
}
