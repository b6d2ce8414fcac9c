import type { BoothApi, Stop } from '../../lib/api/booth-api'
import type { Job } from '../../lib/job/job'
import type { Kiosk } from '../../lib/kiosk/kiosk'
import type { AskForImage, CardPicture } from '../card/keep-picture'
import { askEarly, type EarlyAddress, startingWith } from './early-address'

/** A finished card's picture, and which card's. */
export type JobPicture = CardPicture & { jobId: string }

/** Follows the kiosk's turns, for the picture of each card. */
export interface PictureWatch {
  onKiosk: (kiosk: Kiosk) => void
  stop: Stop
}

interface PictureWatchPorts {
  api: Pick<BoothApi, 'cardImage'>
  keepPicture: (ask: AskForImage, onPicture: (picture: CardPicture) => void) => Stop
  connectTo: (url: string) => void
  onPicture: (picture: JobPicture | undefined) => void
}

/**
 * Fetches the picture of the guest's card once it is finished, for as long as it takes, and forgets it with the turn. Its
 * address is asked for while it is painted, and its server connected to; and it is fetched before the screen that says
 * “ready” is drawn: the guest waits for none of them.
 */
export function createPictureWatch(ports: PictureWatchPorts): PictureWatch {
  const { api, keepPicture, connectTo, onPicture } = ports
  let known: Pick<Job, 'id' | 'status'> | undefined
  let early: EarlyAddress | undefined
  let stopKeeping: Stop | undefined

  const stop = () => {
    stopKeeping?.()
    if (known) onPicture(undefined)
    known = early = stopKeeping = undefined
  }
  return {
    onKiosk({ turn }) {
      const job = 'job' in turn ? turn.job : undefined
      if (job?.id !== known?.id) stop()
      if (!job || job.status === known?.status) return
      const { id, status } = (known = job)
      const ask = () => api.cardImage(id)
      if (status === 'processing') early = askEarly(ask, connectTo)
      if (status !== 'completed') return
      stopKeeping = keepPicture(startingWith(early, ask), (picture) => onPicture({ ...picture, jobId: id }))
    },
    stop,
  }
}
