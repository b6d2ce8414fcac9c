import type { BoothApi, Stop } from '../../lib/api/booth-api'
import type { Job } from '../../lib/job/job'
import type { Kiosk } from '../../lib/kiosk/kiosk'
import type { BackendEvent } from '../../lib/kiosk/kiosk-event'

interface TakenWatchPorts {
  api: Pick<BoothApi, 'watchJob' | 'readJob'>
  dispatch: (event: BackendEvent) => void
}

/**
 * Hears when a guest deletes the card on the phone while it still is on this screen. After a break it reads once; a
 * card that stays costs no request.
 */
export function createTakenWatch({ api, dispatch }: TakenWatchPorts) {
  let jobId: string | undefined
  let stopWatch: Stop = () => undefined

  const stop = () => {
    stopWatch()
    stopWatch = () => undefined
    jobId = undefined
  }
  return {
    onKiosk({ turn, turnId }: Kiosk): void {
      const wantedId = turn.step === 'reveal' || turn.step === 'take' ? turn.job.id : undefined
      if (wantedId === jobId) return
      stop()
      if (wantedId === undefined) return
      jobId = wantedId
      const hear = (job: Job | undefined) => job && dispatch({ type: 'job-heard', turnId, job })
      let lost = false
      stopWatch = api.watchJob(wantedId, {
        onRecord: hear,
        onConnection(connection) {
          if (connection === 'connected' && lost) void api.readJob(wantedId).then(hear, () => undefined)
          lost = connection === 'lost'
        },
      })
    },
    stop,
  }
}
