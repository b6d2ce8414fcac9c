import { z } from 'zod'
import { RefusalError } from '../failure/refusal'
import { EventId, type EventSettings, EventStatus } from './event'
import { type EventEditor, changed } from './event-store'

const Arguments = z.object({
  eventId: EventId,
  /** Opens, pauses or closes the door; `note` is what guests read then, and goes when the door opens. */
  status: EventStatus.nullish(),
  note: z.string().trim().max(120).nullish(),
  /** Lets the workers rest, or paint again. */
  paintingPaused: z.boolean().nullish(),
  /** When what is paused or closed goes on by itself. */
  until: z.iso.datetime().nullish(),
  /** The crew's new PIN at kiosks. */
  staffPin: z
    .string()
    .regex(/^\d{4,12}$/)
    .nullish(),
})

const MOST_TRIES = 5

export interface ControlEventPorts {
  events: EventEditor
  hashPin: (pin: string) => Promise<string>
}

/**
 * Turns an event's switches: the last to turn one is right, whatever else was changed meanwhile.
 * Refuses with `INVALID_REQUEST`, `EVENT_NOT_FOUND` or `BUSY`.
 */
export function createControlEvent({ events, hashPin }: ControlEventPorts) {
  return async function controlEvent(
    rawArguments: unknown,
  ): Promise<{ before: EventSettings; event: EventSettings }> {
    const parsed = Arguments.safeParse(rawArguments)
    if (!parsed.success) throw new RefusalError('INVALID_REQUEST', { cause: parsed.error })
    const { eventId, staffPin } = parsed.data
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      const before = await events.read(eventId)
      if (!before) throw new RefusalError('EVENT_NOT_FOUND')
      const event = changed(before, switches(parsed.data))
      if ((await events.save(before, event)) === 'conflict') continue
      if (staffPin) await events.setStaffPin(eventId, await hashPin(staffPin))
      return { before, event }
    }
    throw new RefusalError('BUSY')
  }
}

/** What an open door said of its pause, and when that would end, is over with it; painting likewise. */
function switches({
  status,
  note,
  paintingPaused,
  until,
}: Omit<z.infer<typeof Arguments>, 'eventId'>): Partial<EventSettings> {
  const pause = { statusNote: note ?? undefined, statusUntil: until ?? undefined }
  return {
    ...(status === 'open' && { status, statusNote: undefined, statusUntil: undefined }),
    ...(status && status !== 'open' && { status, ...pause }),
    ...(typeof paintingPaused === 'boolean' && {
      paintingPaused,
      paintingPausedUntil: paintingPaused ? (until ?? undefined) : undefined,
    }),
  }
}
