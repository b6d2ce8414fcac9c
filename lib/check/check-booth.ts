import { z } from 'zod'
import { EventId } from '../event/event'
import type { EventStore } from '../event/event-store'
import type { LineStore, ModelBudget } from '../event/line-store'
import { RefusalError } from '../failure/refusal'
import type { ArtStore } from '../job/art'

export interface CheckBoothPorts {
  events: EventStore
  line: Pick<LineStore, 'read'>
  budget: Pick<ModelBudget, 'callsToday'>
  art: Pick<ArtStore, 'put' | 'remove'>
  waitingMessages: () => Promise<number>
  newId: () => string
  now: () => Date
}

/** One part of the backend: what it said, or that it did not. */
const Part = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('works'), fact: z.number().optional() }),
  z.object({ kind: z.literal('trouble') }),
])
export type Part = z.infer<typeof Part>

/** How the parts of the backend do that no browser can ask itself. */
export const BoothParts = z.object({
  /** The event and its line can be read; the fact is how many guests wait. */
  tables: Part,
  /** The fact is how many messages wait for a worker. */
  queue: Part,
  /** A file can be stored and removed. */
  storage: Part,
  /** The fact is how many model calls were made today. */
  budget: Part,
  /** The backend's clock, milliseconds since 1970. */
  serverTimeMs: z.number(),
})
export type BoothParts = z.infer<typeof BoothParts>

const Arguments = z.object({ eventId: EventId })

/** Tries each part of the backend once, all at the same time. Refuses with `INVALID_REQUEST`. */
export function createCheckBooth(ports: CheckBoothPorts) {
  const { events, line, budget, art, waitingMessages, newId, now } = ports
  return async function checkBooth(rawArguments: unknown): Promise<BoothParts> {
    const parsed = Arguments.safeParse(rawArguments)
    if (!parsed.success) throw new RefusalError('INVALID_REQUEST', { cause: parsed.error })
    const { eventId } = parsed.data
    const [tables, queue, storage, calls] = await Promise.all([
      part(async () => {
        const [event, current] = await Promise.all([events.read(eventId), line.read(eventId)])
        if (!event || !current) throw new RefusalError('EVENT_NOT_FOUND')
        return Math.max(0, current.lastTicket - current.startedTicket)
      }),
      part(waitingMessages),
      part(async () => {
        const key = `checks/${newId()}.png`
        await art.put(key, new Uint8Array([0]), {})
        await art.remove([key])
        return undefined
      }),
      part(() => budget.callsToday(eventId)),
    ])
    return { tables, queue, storage, budget: calls, serverTimeMs: now().getTime() }
  }
}

/** Whatever is wrong with it, the crew hears that it is. */
async function part(ask: () => Promise<number | undefined>): Promise<Part> {
  try {
    return { kind: 'works', fact: await ask() }
  } catch {
    return { kind: 'trouble' }
  }
}
