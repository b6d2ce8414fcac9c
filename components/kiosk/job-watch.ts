import type { After } from '../../lib/api/after'
import type { BoothApi, Connection } from '../../lib/api/booth-api'
import { followJob, type JobFollower } from '../../lib/api/follow-job'
import type { Signal } from '../../lib/api/wake'
import type { Line } from '../../lib/event/line'
import { isHeld, type Kiosk, type Turn } from '../../lib/kiosk/kiosk'
import type { BackendEvent } from '../../lib/kiosk/kiosk-event'

interface JobWatchPorts {
  api: BoothApi
  dispatch: (event: BackendEvent) => void
  onConnection: (connection: Connection) => void
  wake: Signal
  after: After
}

/**
 * Follows the guest's job from the moment it is sent to its end. Who subscribes only once the ticket is there hears of
 * a card that is painted at once a whole round trip late.
 */
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
      const wantedId = job?.id ?? sentJobId(turn)
      if (wantedId === jobId) {
        if (job) follower?.heard(job)
        return
      }
      stop()
      if (wantedId === undefined) return
      jobId = wantedId
      follower = followJob({
        api,
        jobId,
        ...(job ? { initial: job } : { expected: true }),
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

/** A request that is held back has no job to follow yet. */
function sentJobId(turn: Turn): string | undefined {
  return turn.step === 'sending' && !isHeld(turn) ? turn.jobId : undefined
}
