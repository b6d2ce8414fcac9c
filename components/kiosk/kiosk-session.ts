import type { After } from '../../lib/api/after'
import type { BoothApi, Connection, Stop } from '../../lib/api/booth-api'
import { followEvent } from '../../lib/api/follow-event'
import { followLine } from '../../lib/api/follow-line'
import type { Signal } from '../../lib/api/wake'
import type { Line } from '../../lib/event/line'
import type { Idle } from '../../lib/kiosk/idle'
import { newKiosk, type Kiosk, type Turn } from '../../lib/kiosk/kiosk'
import type { GuestEvent, HouseEvent, KioskEvent } from '../../lib/kiosk/kiosk-event'
import { kioskStep } from '../../lib/kiosk/kiosk-step'
import { loadTurn, saveTurn, type TurnStorage } from '../../lib/kiosk/resume'
import type { Visit } from '../../lib/visit/visit'
import { createIdleWatch } from './idle-watch'
import { createJobWatch } from './job-watch'
import type { JobPicture, PictureWatch } from './picture-watch'
import { createTakenWatch } from './taken-watch'
import { createTurnRequests } from './turn-requests'

export interface KioskSessionPorts {
  api: BoothApi
  eventId: string
  deviceId: string
  storage: TurnStorage
  wake: Signal
  offline: Signal
  after: After
  nowMs: () => number
  /** Follows the turns, for the picture of each card. */
  watchPictures: (onPicture: (picture: JobPicture | undefined) => void) => PictureWatch
}

/** Everything that the kiosk's screens show. */
export interface KioskView {
  kiosk: Kiosk
  line: Line | undefined
  /** How the guest's own job is being followed. */
  connection: Connection
  /** The guest's card's, once it is here. */
  picture: JobPicture | undefined
  idle: Idle
}

export interface KioskSession {
  view: () => KioskView
  subscribe: (listener: () => void) => Stop
  guest: (event: GuestEvent) => void
  /** Somebody is there, whatever they touched. */
  touched: () => void
  /** Gives the guest's place in the line back, if the card is not being painted yet. */
  leaveLine: () => void
  /** The crew has changed the visit of the guest in that turn. */
  crewChanged: (turnId: number, visit: Visit) => void
  /** Begins to listen to the backend, the clock and the browser, until stopped. */
  start: () => Stop
}

/** The kiosk at work: the pure machine, with the backend, the clock and the storage around it. */
export function createKioskSession(ports: KioskSessionPorts): KioskSession {
  const { api, storage } = ports
  const saved = loadTurn(storage)
  const listeners = new Set<() => void>()
  let view: KioskView = {
    kiosk: saved ? { ...newKiosk, turn: { step: 'resuming', saved }, settings: saved.settings } : newKiosk,
    line: undefined,
    connection: 'connecting',
    picture: undefined,
    idle: { kind: 'here' },
  }

  const show = (change: Partial<KioskView>) => {
    view = { ...view, ...change }
    for (const listener of listeners) listener()
  }
  let house: House | undefined
  const dispatch = (event: KioskEvent) => {
    const before = view.kiosk
    const kiosk = kioskStep(before, event)
    if (kiosk === before) return
    saveTurn(storage, kiosk)
    pictureWatch.onKiosk(kiosk)
    show({ kiosk })
    if (kiosk.turnId !== before.turnId) endVisit(before.turn, api)
    if (kiosk.turn.step !== before.turn.step) idleWatch.touched()
    requests.onKiosk(kiosk)
    jobWatch.onKiosk(kiosk)
    takenWatch.onKiosk(kiosk)
    if (event.type === 'refused') house?.refreshEvent()
  }

  const requests = createTurnRequests({ ...ports, dispatch })
  const jobWatch = createJobWatch({
    ...ports,
    dispatch,
    onConnection: (connection) => show({ connection }),
  })
  const takenWatch = createTakenWatch({ api, dispatch })
  const pictureWatch = ports.watchPictures((picture) => show({ picture }))
  const idleWatch = createIdleWatch({
    ...ports,
    kiosk: () => view.kiosk,
    onIdle: (idle) => {
      show({ idle })
      if (idle.kind === 'gone') dispatch({ type: 'done' })
    },
  })
  const start = () => {
    house = followHouse(ports, { dispatch, onLine })
    const stops = [
      house.stop,
      idleWatch.start(),
      ports.wake(() => dispatch({ type: 'retry', turnId: view.kiosk.turnId })),
      ports.offline(() => dispatch({ type: 'reachable', reachable: false })),
      requests.stop,
      jobWatch.stop,
      takenWatch.stop,
      pictureWatch.stop,
    ]
    requests.onKiosk(view.kiosk)
    jobWatch.onKiosk(view.kiosk)
    takenWatch.onKiosk(view.kiosk)
    pictureWatch.onKiosk(view.kiosk)
    return () => {
      for (const stop of stops) stop()
    }
  }
  const onLine = (line: Line) => {
    show({ line })
    jobWatch.heardLine(line)
    house?.heardLine()
  }
  const leaveLine = () => {
    const { turn, turnId } = view.kiosk
    if (turn.step !== 'ticket') return
    // A "no" means that painting has begun, and the ticket is about to say so.
    void api.cancelJob(turn.job.id).then(
      (reply) => reply.kind === 'ok' && dispatch({ type: 'job-heard', turnId, job: reply.value }),
      () => dispatch({ type: 'reachable', reachable: false }),
    )
  }

  return {
    view: () => view,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    guest: (event) => {
      idleWatch.touched()
      dispatch(event)
    },
    touched: idleWatch.touched,
    leaveLine,
    crewChanged: (turnId, visit) => dispatch({ type: 'visit-heard', turnId, visit }),
    start,
  }
}

interface HouseListeners {
  dispatch: (event: HouseEvent) => void
  onLine: (line: Line) => void
}

interface House {
  refreshEvent: () => void
  /** While the line moves, pushes arrive: the event need not be read to know that it has not changed. */
  heardLine: () => void
  stop: Stop
}

/** Follows the event and its line, whoever stands before the kiosk. */
function followHouse(ports: KioskSessionPorts, { dispatch, onLine }: HouseListeners): House {
  const { api, eventId, wake, after } = ports
  const event = followEvent({
    api,
    eventId,
    onEvent: (heard) => dispatch({ type: 'event-heard', event: heard }),
    onMissing: () => dispatch({ type: 'event-missing' }),
    onReachable: (reachable) => dispatch({ type: 'reachable', reachable }),
    wake,
    after,
  })
  const line = followLine({ api, eventId, onLine, wake, after })
  const stop = () => {
    event.stop()
    line.stop()
  }
  return { refreshEvent: event.refresh, heardLine: event.postpone, stop }
}

/** Tells the backend that the guest has gone. Should that be lost, nobody is harmed: the next guest gets a new visit. */
function endVisit(turn: Turn, api: BoothApi): void {
  if ('visit' in turn) api.endVisit(turn.visit.id).catch(() => undefined)
}
