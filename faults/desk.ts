import { demoEvent } from '../demo/seed'
import { ask } from '../e2e/backend/graphql'
import { WORKER_CONCURRENCY } from '../lib/job/limits'
import type { Cloud } from './cloud'

/** The crew's desk: makes events as staff do, through AppSync. */
export interface Desk {
  /** Opens a booth, with room for many cards per guest unless told otherwise. */
  openEvent(eventId: string, allowance?: number): Promise<void>
}

const GENEROUS = 1_000

export function createDesk(cloud: Cloud, token: string): Desk {
  const create = async (model: string, input: object) => {
    const document = `mutation Create($input: Create${model}Input!) { create${model}(input: $input) { id } }`
    const { errors } = await ask(cloud, { token }, document, { input })
    if (errors) throw new Error(`${model} could not be made: ${JSON.stringify(errors)}`)
  }
  return {
    openEvent: async (eventId, allowance = GENEROUS) => {
      const { brand, ...event } = demoEvent
      const line = { lastTicket: 0, lastUserNumber: 0, startedTicket: 0, recentProcessingMs: [] }
      await create('Line', { id: eventId, ...line, concurrency: WORKER_CONCURRENCY })
      await create('Event', { ...event, id: eventId, brand: JSON.stringify(brand), allowance })
    },
  }
}
