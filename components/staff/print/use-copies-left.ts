import { useEffect, useState } from 'react'
import type { BoothApi } from '../../../lib/api/booth-api'
import { followLine } from '../../../lib/api/follow-line'
import { browserWake } from '../../../lib/api/wake'
import type { Event } from '../../../lib/event/event'

/** Copies that the event may still print; undefined until the counter is read. */
export function useCopiesLeft(
  api: Pick<BoothApi, 'readLine' | 'watchLine'>,
  eventId: string,
  event: Event | undefined,
): number | undefined {
  const [copies, setCopies] = useState<number>()
  useEffect(() => {
    const onLine = (line: { copies?: number | undefined }) => setCopies(line.copies ?? 0)
    const { stop } = followLine({ api, eventId, onLine, wake: browserWake })
    return stop
  }, [api, eventId])
  if (copies === undefined || event === undefined) return undefined
  return Math.max(0, (event.printLimit ?? 0) - copies)
}
