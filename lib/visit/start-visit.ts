import { z } from 'zod'
import type { EventStore } from '../event/event-store'
import type { LineStore } from '../event/line-store'
import { RefusalError } from '../failure/refusal'
import { DEVICE_ID, sessionId } from './session-id'
import type { Visit } from './visit'
import type { VisitStore } from './visit-store'

export interface StartVisitPorts {
  events: EventStore
  line: LineStore
  visits: VisitStore
  newId: () => string
  now: () => Date
}

const Arguments = z.object({
  eventId: z.string().min(1).max(64),
  deviceId: z.string().regex(DEVICE_ID),
  consentVersion: z.string().min(1).max(32),
  wallConsent: z.boolean(),
  language: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/),
})

/**
 * Gives the next guest at a kiosk a visit, with what they agreed to.
 * Refuses with `INVALID_REQUEST`, `EVENT_NOT_FOUND` or `EVENT_CLOSED`; a paused event still takes visits,
 * because its guests may write while they wait.
 */
export function createStartVisit({ events, line, visits, newId, now }: StartVisitPorts) {
  return async function startVisit(rawArguments: unknown, caller: { sub: string }): Promise<Visit> {
    const parsed = Arguments.safeParse(rawArguments)
    if (!parsed.success) throw new RefusalError('INVALID_REQUEST', { cause: parsed.error })
    const { eventId, deviceId, ...consent } = parsed.data
    const event = await events.read(eventId)
    if (!event) throw new RefusalError('EVENT_NOT_FOUND')
    if (event.status === 'closed') throw new RefusalError('EVENT_CLOSED')
    const userNumber = await line.takeUserNumber(eventId)
    const visit: Visit = {
      id: newId(),
      eventId,
      deviceId,
      owner: caller.sub,
      userNumber,
      override: 1,
      sessionId: sessionId({ deviceId, userNumber, override: 1 }),
      ...consent,
      allowance: event.allowance,
      jobIds: [],
      version: 1,
      createdAt: now().toISOString(),
      endedAt: undefined,
    }
    await visits.create(visit)
    return visit
  }
}
