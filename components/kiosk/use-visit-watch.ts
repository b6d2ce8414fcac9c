import { useEffect } from 'react'
import type { BoothApi } from '../../lib/api/booth-api'
import type { Visit } from '../../lib/visit/visit'

/**
 * Hears when the crew changes the guest's visit from their console: a fresh allowance shows at once.
 * After a break it reads once; a visit that nobody changes costs no request.
 */
export function useVisitWatch(
  api: Pick<BoothApi, 'watchVisit' | 'readVisit'>,
  visitId: string | undefined,
  onVisit: (visit: Visit) => void,
): void {
  useEffect(() => {
    if (visitId === undefined) return undefined
    let stopped = false
    let lost = false
    const show = (visit: Visit | undefined) => {
      if (visit && !stopped) onVisit(visit)
    }
    const stop = api.watchVisit(visitId, {
      onRecord: show,
      onConnection(connection) {
        if (connection === 'connected' && lost) void api.readVisit(visitId).then(show, () => undefined)
        lost = connection === 'lost'
      },
    })
    return () => {
      stopped = true
      stop()
    }
  }, [api, visitId, onVisit])
}
