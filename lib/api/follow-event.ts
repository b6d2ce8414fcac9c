import type { Event } from '../event/event'
import type { BoothApi } from './booth-api'
import { followRecord, type Follower, type FollowOptions } from './follow-record'

type Passed = 'onMissing' | 'onConnection' | 'onReachable' | 'wake' | 'after'

interface FollowEventOptions extends Pick<FollowOptions<Event>, Passed> {
  api: Pick<BoothApi, 'readEvent' | 'watchEvent'>
  eventId: string
  onEvent: (event: Event) => void
}

/** An event changes a few times a day, and a refused request tells of it too. */
const eventSilenceMs = 60_000

/** Follows the event: its name and look, open, paused or closed. */
export function followEvent({ api, eventId, onEvent, ...options }: FollowEventOptions): Follower {
  return followRecord<Event>({
    ...options,
    watch: (watcher) => api.watchEvent(eventId, watcher),
    read: () => api.readEvent(eventId),
    onRecord: onEvent,
    silenceMs: eventSilenceMs,
  })
}
