import type { Line } from '../event/line'
import type { BoothApi } from './booth-api'
import { followRecord, type Follower, type FollowOptions } from './follow-record'

interface FollowLineOptions extends Pick<FollowOptions<Line>, 'onConnection' | 'wake' | 'after'> {
  api: Pick<BoothApi, 'readLine' | 'watchLine'>
  eventId: string
  onLine: (line: Line) => void
}

/** The line moves every few seconds while it matters; a booth at rest asks rarely. */
const lineSilenceMs = 30_000

/** Follows the event's line; a line that nobody has joined yet is not there, and comes with its first push. */
export function followLine({ api, eventId, onLine, ...options }: FollowLineOptions): Follower {
  return followRecord<Line>({
    ...options,
    watch: (watcher) => api.watchLine(eventId, watcher),
    read: () => api.readLine(eventId),
    onRecord: onLine,
    silenceMs: lineSilenceMs,
  })
}
