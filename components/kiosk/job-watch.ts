import type { After } from '../../lib/api/after'
import type { BoothApi, Connection } from '../../lib/api/booth-api'
import { followJob, type JobFollower } from '../../lib/api/follow-job'
import type { Signal } from '../../lib/api/wake'
import type { Line } from '../../lib/event/line'
import type { Kiosk } from '../../lib/kiosk/kiosk'
import type { BackendEvent } from '../../lib/kiosk/kiosk-event'

interface JobWatchPorts {
  api: BoothApi
  dispatch: (event: BackendEvent) => void
  onConnection: (connection: Connection) => void
  wake: Signal
  after: After
}

/** Follows the job on the guest's ticket for as long as there is one. */
export function createJobWatch({ api, dispatch, onConnection, wake, after }: JobWatchPorts) {
  let jobId: string | undefined
  let follower: JobFollower | undefined

  const stop = () => {
    follower?.stop()
    follower = jobId = undefined
  }
  return {
    onKiosk({ turn, turnId }: Kiosk): void {
      const job = turn.step === 'ticket' ? turn.job : undefined
      if (job?.id === jobId) return
      stop()
      if (!job) return
      jobId = job.id
      follower = followJob({
        api,
        jobId: job.id,
        initial: job,
        onJob: (heard) => dispatch({ type: 'job-heard', turnId, job: heard }),
        onConnection,
        wake,
        after,
      })
    },
    heardLine: (line: Line) => follower?.heardLine(line),
    stop,
  }
}
