import type { After } from '../../lib/api/after'
import { backoffMs } from '../../lib/api/backoff'
import type { BoothApi, Reply, Stop } from '../../lib/api/booth-api'
import { isHeld, type Kiosk, type Turn } from '../../lib/kiosk/kiosk'
import type { BackendEvent } from '../../lib/kiosk/kiosk-event'
import { restoreTurn, type SavedTurn } from '../../lib/kiosk/resume'

interface TurnRequestsPorts {
  api: BoothApi
  eventId: string
  deviceId: string
  dispatch: (event: BackendEvent) => void
  after: After
}

const backoff = { firstMs: 1_000, slowestMs: 4_000 }

/** Asks the backend what the guest's step asks for: once per step, and again after each reason to wait. */
export function createTurnRequests(ports: TurnRequestsPorts) {
  const { dispatch, after } = ports
  let inFlight: string | undefined
  let waiting: string | undefined
  let failures = 0
  let stopRetry: Stop = () => undefined

  const send = async (name: string, turnId: number, request: () => Promise<BackendEvent>) => {
    inFlight = name
    // An API only throws when no answer came: the same request may be sent again.
    const answer = await request().catch((): BackendEvent => ({ type: 'unavailable', turnId }))
    if (inFlight === name) inFlight = undefined
    failures = answer.type === 'unavailable' || answer.type === 'refused' ? failures + 1 : 0
    dispatch(answer)
  }

  const retryLater = (turnId: number) => {
    stopRetry()
    stopRetry = after(backoffMs(failures, backoff), () => dispatch({ type: 'retry', turnId }))
  }

  return {
    onKiosk({ turn, turnId }: Kiosk): void {
      const request = requestFor(turn, turnId, ports)
      if (!request) {
        stopRetry()
        inFlight = waiting = undefined
        failures = 0
        return
      }
      const name = `${turnId} ${turn.step}`
      if (request === 'held') {
        if (waiting !== name) retryLater(turnId)
        waiting = name
        return
      }
      waiting = undefined
      if (inFlight !== name) void send(name, turnId, request)
    },
    stop: () => {
      stopRetry()
      waiting = undefined
    },
  }
}

/** The request that a step needs; undefined when it needs none. */
function requestFor(
  turn: Turn,
  turnId: number,
  { api, eventId, deviceId }: TurnRequestsPorts,
): (() => Promise<BackendEvent>) | 'held' | undefined {
  switch (turn.step) {
    case 'starting':
      if (isHeld(turn)) return 'held'
      return async () =>
        answer(await api.startVisit({ eventId, deviceId, ...turn.consent }), turnId, (visit) => ({
          type: 'visit-started',
          turnId,
          visit,
        }))
    case 'sending': {
      if (isHeld(turn)) return 'held'
      const { visit, jobId, draft } = turn
      const { prompt, styleId: style, name: displayName } = draft
      const card = { jobId, visitId: visit.id, eventId: visit.eventId, prompt, style, displayName }
      return async () =>
        answer(await api.submitCard(card), turnId, (job) => ({ type: 'job-heard', turnId, job }))
    }
    case 'resuming':
      return isHeld(turn) ? 'held' : () => resume(turn.saved, turnId, api)
    default:
      return undefined
  }
}

function answer<T>(reply: Reply<T>, turnId: number, toEvent: (value: T) => BackendEvent): BackendEvent {
  return reply.kind === 'ok' ? toEvent(reply.value) : { type: 'refused', turnId, refusal: reply.refusal }
}

async function resume(saved: SavedTurn, turnId: number, api: BoothApi): Promise<BackendEvent> {
  const [visit, job] = await Promise.all([
    api.readVisit(saved.visitId),
    saved.jobId === undefined ? undefined : api.readJob(saved.jobId),
  ])
  return { type: 'resume', turnId, turn: restoreTurn(saved, visit, job) }
}
