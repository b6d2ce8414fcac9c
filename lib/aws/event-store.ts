import { z } from 'zod'
import { EventBrand, EventSettings } from '../event/event'
import type { EventStore } from '../event/event-store'
import { jsonText } from '../schema/json-text'
import type { GraphQl } from './graphql'

const fields = Object.keys(EventSettings.shape).join(' ')

const readEvent = /* GraphQL */ `query ReadEvent($id: ID!) { getEvent(id: $id) { ${fields} } }`

const Reply = z.object({ getEvent: EventSettings.extend({ brand: jsonText(EventBrand) }).nullable() })

/** Events in DynamoDB, behind AppSync. */
export function createEventStore(graphql: GraphQl): EventStore {
  return {
    async read(eventId) {
      const { getEvent } = await graphql(readEvent, { id: eventId }, Reply)
      return getEvent ?? undefined
    },
  }
}
