import { demoEvent } from '../demo/seed'
import { createEventDesk } from '../e2e/backend/event-desk'
import { formOf } from '../lib/event/event-form'
import type { Cloud } from './cloud'

/** The crew's desk: makes events as staff do, through AppSync. */
export interface Desk {
  /** Opens a booth, with room for many cards per guest unless told otherwise. */
  openEvent(eventId: string, allowance?: number): Promise<void>
}

const GENEROUS = 1_000

export function createDesk(cloud: Cloud, token: string): Desk {
  const desk = createEventDesk(cloud, token)
  return {
    openEvent: async (eventId, allowance = GENEROUS) => {
      await desk.add(eventId, { ...formOf(demoEvent), allowance })
      await desk.control(eventId, { status: 'open' })
    },
  }
}
