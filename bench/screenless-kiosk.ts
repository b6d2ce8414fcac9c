import type { AskForImage, CardPicture } from '../components/card/keep-picture'
import { createKioskSession, type KioskSession, type KioskView } from '../components/kiosk/kiosk-session'
import { newJobId } from '../components/kiosk/new-job-id'
import { createPictureWatch } from '../components/kiosk/picture-watch'
import { realAfter } from '../lib/api/after'
import { createBoothApi } from '../lib/api/amplify-booth-api'
import { openKioskConnection } from '../e2e/backend/kiosk-connection'
import { deviceId } from '../lib/api/device-session'
import { waitFor } from '../lib/event/line'
import type { Kiosk } from '../lib/kiosk/kiosk'
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
    watchPictures: (onPicture) =>
      createPictureWatch({ api, keepPicture: loadPicture, connectTo: () => undefined, onPicture }),
  })
  const stop = session.start()
  let sentAtMs = 0
  let requestsBefore = 0

  return {
    kind: 'client',
    async prepare(patienceMs = PREPARE_PATIENCE_MS) {
      await until(session, ({ kiosk }) => typeof kiosk.house.event !== 'string', patienceMs)
      session.guest({ type: 'start' })
      session.guest({ type: 'agree', consent })
      await until(session, ({ kiosk }) => kiosk.turn.step === 'make', patienceMs)
      session.guest({ type: 'prompt-typed', prompt: 'a fox astronaut' })
      session.guest({ type: 'next' })
      session.guest({ type: 'name-typed', name: 'Mara' })
    },
    async send() {
      sentAtMs = Date.now()
      requestsBefore = requests
      session.guest({ type: 'submit', jobId: newJobId() })
      await until(session, ({ kiosk }) => kiosk.turn.step !== 'sending', PREPARE_PATIENCE_MS)
    },
    async story(patienceMs): Promise<CardStory> {
      const told = firstEstimate(session)
      const { turn } = await until(session, isOver, patienceMs)
      if (turn.step !== 'reveal') throw new Error(`A guest's card ended with the step ${turn.step}`)
      // The picture itself.
      requests += 1
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

/** The card's picture is here, or will never be. */
function isOver({ kiosk: { turn }, picture }: KioskView): boolean {
  if (turn.step === 'reveal') return picture?.jobId === turn.job.id
  return turn.step !== 'sending' && turn.step !== 'ticket'
}

/** Takes the picture's bytes, as a screen would, and shows them to nobody; the guest of a bench asks once. */
function loadPicture(ask: AskForImage, onPicture: (picture: CardPicture) => void): () => void {
  const load = async () => {
    const reply = await ask()
    if (reply.kind === 'refused') return
    const picture = await fetch(reply.value.url)
    await picture.arrayBuffer()
    onPicture({ url: reply.value.url })
  }
  // A guest whose picture never comes is told of when patience ends.
  void load().catch(() => undefined)
  return () => undefined
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

/** Waits until the session is where it should be, and gives its kiosk as it is then. */
function until(
  session: KioskSession,
  isThere: (view: KioskView) => boolean,
  patienceMs: number,
): Promise<Kiosk> {
  return new Promise((arrive, fail) => {
    const timer = setTimeout(() => {
      unsubscribe()
      fail(new Error(`A guest still stands at the step ${session.view().kiosk.turn.step}`))
    }, patienceMs)
    const look = () => {
      const view = session.view()
      if (!isThere(view)) return
      clearTimeout(timer)
      unsubscribe()
      arrive(view.kiosk)
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
