import type { WallCard } from '../wall/wall-card'
import { newestFirst, withCard, withoutCard } from '../wall/wall-show'
import { followRecord, type Follower, type FollowOptions } from './follow-record'
import type { WallApi } from './wall-api'

type Passed = 'onConnection' | 'onReachable' | 'wake' | 'after'

interface FollowWallOptions extends Pick<FollowOptions<readonly WallCard[]>, Passed> {
  api: Pick<WallApi, 'readCards' | 'watchCards'>
  eventId: string
  onCards: (cards: readonly WallCard[]) => void
}

/** The net under lost pushes, and how expired cards leave, which DynamoDB tells nobody. */
const wallSilenceMs = 60_000

/** Follows an event's wall: each card as it comes and goes, and the whole of it after a lost connection. */
export function followWall({ api, eventId, onCards, ...options }: FollowWallOptions): Follower {
  let cards: readonly WallCard[] = []
  let reading = false
  const follower = followRecord<readonly WallCard[]>({
    ...options,
    async read() {
      reading = true
      try {
        return newestFirst(await api.readCards(eventId))
      } finally {
        reading = false
      }
    },
    watch: (watcher) => {
      const onChange = (next: readonly WallCard[]) => {
        watcher.onRecord(next)
        // A read that began before this change gives no answer that we could trust: it is asked again.
        if (reading) follower.refresh()
      }
      return api.watchCards(eventId, {
        onShown: (card) => onChange(withCard(cards, card)),
        onRemoved: (cardId) => onChange(withoutCard(cards, cardId)),
        onConnection: (connection) => watcher.onConnection(connection),
      })
    },
    onRecord(next) {
      cards = next
      onCards(next)
    },
    silenceMs: wallSilenceMs,
  })
  return follower
}
