import { realAfter } from '../../lib/api/after'
import type { CardRequest } from '../../lib/api/booth-api'
import { createFakeBoothApi, createFakeSignal } from '../../lib/api/fake-booth-api'
import { kioskScreen } from '../../lib/kiosk/kiosk-screen'
import { sampleEvent, sampleJob, sampleLine, sampleVisit } from '../../lib/kiosk/sample-records'
import { createKioskSession } from './kiosk-session'
import { createPictureWatch } from './picture-watch'

const ok = <T>(value: T) => Promise.resolve({ kind: 'ok' as const, value })

function memoryStorage(items = new Map<string, string>()) {
  return {
    items,
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
  }
}

/** A kiosk's session at work, on a backend, a storage and a browser that do as a test says. */
export function booth(storage = memoryStorage()) {
  const sent: CardRequest[] = []
  const submitCard = (request: CardRequest) => {
    sent.push(request)
    return ok(sampleJob({ id: request.jobId }))
  }
  const backend = createFakeBoothApi({
    readEvent: () => Promise.resolve(sampleEvent()),
    readLine: () => Promise.resolve(sampleLine()),
    readVisit: () => Promise.resolve(sampleVisit()),
    readJob: () => Promise.resolve(sampleJob()),
    startVisit: () => ok(sampleVisit()),
    endVisit: () => ok(sampleVisit()),
    submitCard,
    cancelJob: () => ok(sampleJob({ status: 'cancelled', version: 2 })),
  })
  const wake = createFakeSignal()
  const offline = createFakeSignal()
  const session = createKioskSession({
    api: backend.api,
    eventId: 'demo',
    deviceId: 'abcdefghijkl',
    storage,
    wake: wake.signal,
    offline: offline.signal,
    after: realAfter,
    nowMs: Date.now,
    watchPictures: (onPicture) =>
      createPictureWatch({
        api: backend.api,
        keepPicture: (ask) => {
          void Promise.resolve(ask()).catch(() => undefined)
          return () => undefined
        },
        connectTo: () => undefined,
        onPicture,
      }),
  })
  const stop = session.start()
  const screen = () => kioskScreen(session.view().kiosk).kind
  const notice = () => {
    const shown = kioskScreen(session.view().kiosk)
    return shown.kind === 'notice' ? shown.notice : shown.kind
  }
  return { backend, submitCard, sent, wake, offline, session, stop, storage, screen, notice }
}

export type Booth = ReturnType<typeof booth>
