import { z } from 'zod'
import { EventId } from '../event/event'
import type { EventStore } from '../event/event-store'
import { RefusalError } from '../failure/refusal'
import type { Job } from '../job/job'
import { type SubmitCardPorts, createSubmitCard } from '../job/submit-card'
import { CONSENT_VERSION } from '../visit/consent'
import { type StartVisitPorts, createStartVisit } from '../visit/start-visit'

/** The kiosk that test cards come from; figures leave it out. */
export const CHECK_DEVICE = 'pre-event-check'

export interface TestCardPorts extends SubmitCardPorts, StartVisitPorts {
  newJobId: () => string
}

const Arguments = z.object({ eventId: EventId })

/**
 * Sends one card the way that every guest's card goes, through a door that may still be shut.
 * Refuses with `INVALID_REQUEST` and as a guest would be refused.
 */
export function createTestCard(ports: TestCardPorts) {
  const events = behindTheDoor(ports.events)
  const startVisit = createStartVisit({ ...ports, events })
  const submitCard = createSubmitCard({ ...ports, events })

  return async function testCard(rawArguments: unknown, caller: { sub: string }): Promise<Job> {
    const parsed = Arguments.safeParse(rawArguments)
    if (!parsed.success) throw new RefusalError('INVALID_REQUEST', { cause: parsed.error })
    const { eventId } = parsed.data
    const event = await events.read(eventId)
    if (!event) throw new RefusalError('EVENT_NOT_FOUND')
    const consent = { consentVersion: CONSENT_VERSION, wallConsent: false, language: 'en' }
    const visit = await startVisit({ eventId, deviceId: CHECK_DEVICE, ...consent }, caller)
    const card = { prompt: 'a lighthouse at dawn', displayName: 'Test', style: event.styles[0] }
    return submitCard({ jobId: ports.newJobId(), visitId: visit.id, eventId, ...card }, caller)
  }
}

/** The crew is inside before the event opens. */
function behindTheDoor(events: EventStore): EventStore {
  return {
    async read(eventId) {
      const event = await events.read(eventId)
      return event && { ...event, status: 'open' }
    },
  }
}
