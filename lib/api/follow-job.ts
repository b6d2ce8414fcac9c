import type { Line } from '../event/line'
import { isEnded, type Job } from '../job/job'
import type { After } from './after'
import type { BoothApi, Connection, Stop } from './booth-api'
import { followRecord, type Follower } from './follow-record'
import type { Signal } from './wake'

/** How to keep up with one job until it ends. */
export interface FollowJobOptions {
  api: Pick<BoothApi, 'readJob' | 'watchJob'>
  jobId: string
  /** The job as `submitCard` gave it: saves one read. */
  initial?: Job
  /** The card is only being asked for. Following it already then, no change can come too early to be pushed. */
  expected?: boolean
  onJob: (job: Job) => void
  onMissing?: () => void
  onConnection?: (connection: Connection) => void
  wake?: Signal
  after?: After
}

export interface JobFollower {
  stop: Stop
  refresh: Follower['refresh']
  /** The job as another request gave it, e.g. `submitCard`. */
  heard: (job: Job) => void
  /**
   * News of the event's line. While it shows others ahead, the job is rightly silent and need not be read, so that
   * a long wait costs no more requests than a short one.
   */
  heardLine: (line: Line) => void
}

/** Follows a job from ticket to end: shows each change once, in order of version, and stops at the end. */
export function followJob({ api, jobId, onJob, ...options }: FollowJobOptions): JobFollower {
  let latest = options.initial
  const follower = followRecord<Job>({
    ...options,
    watch: (watcher) => api.watchJob(jobId, watcher),
    read: () => api.readJob(jobId),
    versionOf: (job) => job.version,
    isEnded,
    onRecord: (job) => {
      latest = job
      onJob(job)
    },
  })
  return {
    stop: follower.stop,
    refresh: follower.refresh,
    heard: follower.heard,
    heardLine: (line) => {
      if (latest?.status === 'queued' && line.startedTicket < latest.ticket) follower.postpone()
    },
  }
}
