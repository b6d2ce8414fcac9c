import { z } from 'zod'
import { CardImageReply, fieldsOf, replyOperation } from './booth-operations'
import { type BoothApi, type CardImage, type Connection, type Reply, type Stop } from './booth-api'
import { WallCard } from '../wall/wall-card'
import { WALL_LENGTH } from '../wall/wall-show'
import { createBoothApi } from './amplify-booth-api'
import {
  amplifyClient,
  createExecute,
  type Execute,
  type GraphqlClient,
  type Operation,
} from './graphql-executor'
import { createSubscribe, type Subscribe } from './graphql-subscriber'

/** Hears what comes to an event's wall and what leaves it. */
export interface WallWatcher {
  onShown(card: WallCard): void
  onRemoved(cardId: string): void
  onConnection(connection: Connection): void
}

/** All that the wall asks of the backend. */
export interface WallApi extends Pick<
  BoothApi,
  'readEvent' | 'watchEvent' | 'readLine' | 'watchLine' | 'eventLogo' | 'deviceSeen'
> {
  /** The newest cards on the wall, the newest first. */
  readCards(eventId: string): Promise<readonly WallCard[]>
  watchCards(eventId: string, watcher: WallWatcher): Stop
  /** The picture of a card on the wall. */
  wallImage(jobId: string): Promise<Reply<CardImage>>
}

const fields = fieldsOf(WallCard)

const readCards: Operation<readonly WallCard[]> = {
  name: 'wallCardsByEvent',
  document: `query WallCards($eventId: ID!, $limit: Int) {
    wallCardsByEvent(eventId: $eventId, sortDirection: DESC, limit: $limit) { items { ${fields} } }
  }`,
  data: z
    .object({ wallCardsByEvent: z.object({ items: z.array(WallCard) }) })
    .transform(({ wallCardsByEvent }) => wallCardsByEvent.items),
}

const watch = (field: 'onCreateWallCard' | 'onDeleteWallCard'): Operation<WallCard> => ({
  name: field,
  document: `subscription ${field}($filter: ModelSubscriptionWallCardFilterInput) { ${field}(filter: $filter) { ${fields} } }`,
  data: z.record(z.literal(field), WallCard).transform((data) => data[field]),
})
const watchShown = watch('onCreateWallCard')
const watchRemoved = watch('onDeleteWallCard')

const wallImageOperation: Operation<Reply<CardImage>> = replyOperation({
  kind: 'query',
  field: 'wallImage',
  parameters: '$jobId: ID!',
  value: undefined,
  selection: fieldsOf(CardImageReply),
  schema: CardImageReply,
})

/** The wall's API over AppSync; `configureAmplify` and a signed-in display come first. */
export function createAmplifyWallApi(client: GraphqlClient = amplifyClient()): WallApi {
  return createWallApi({ execute: createExecute(client), subscribe: createSubscribe(client) })
}

/** The wall's operations, over whatever carries them. */
export function createWallApi(carrier: { execute: Execute; subscribe: Subscribe }): WallApi {
  const { execute, subscribe } = carrier
  return {
    ...createBoothApi(carrier),
    readCards: (eventId) => execute(readCards, { eventId, limit: WALL_LENGTH }),
    watchCards: (eventId, watcher) => {
      const onEvent = () => ({ filter: { eventId: { eq: eventId } } })
      const [shown, removed] = bothConnected((connection) => watcher.onConnection(connection))
      const stops = [
        subscribe(watchShown, onEvent(), {
          onRecord: (card) => watcher.onShown(card),
          onConnection: shown,
        }),
        subscribe(watchRemoved, onEvent(), {
          onRecord: ({ id }) => watcher.onRemoved(id),
          onConnection: removed,
        }),
      ]
      return () => stops.forEach((stop) => stop())
    },
    wallImage: (jobId) => execute(wallImageOperation, { jobId }),
  }
}

type Listen = (connection: Connection) => void

/** Two subscriptions as one: connected when both are, and told of each connecting anew. */
function bothConnected(onConnection: Listen): [Listen, Listen] {
  const states: [Connection, Connection] = ['connecting', 'connecting']
  const listen = (which: 0 | 1) => (connection: Connection) => {
    states[which] = connection
    if (connection !== 'connected') onConnection(connection)
    else if (states[0] === 'connected' && states[1] === 'connected') onConnection('connected')
  }
  return [listen(0), listen(1)]
}
