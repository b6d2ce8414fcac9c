import { useEffect, useState } from 'react'
import type { BoothApi } from '../../../lib/api/booth-api'
import type { Event } from '../../../lib/event/event'
import type { PrintJob } from '../../../lib/print/print-job'

interface Printing {
  event: Event | undefined
  /** Their number changes whenever a copy is taken, of which the counter itself tells nobody. */
  prints: readonly PrintJob[] | undefined
}

/** Copies that the event may still print; undefined until the counter is read. */
export function useCopiesLeft(
  api: Pick<BoothApi, 'readLine'>,
  { event, prints }: Printing,
): number | undefined {
  const [counted, setCounted] = useState<{ eventId: string; copies: number }>()
  const asked = prints?.reduce((sum, { copies }) => sum + copies, 0)
  const eventId = event?.id
  useEffect(() => {
    if (eventId === undefined || asked === undefined) return undefined
    let current = true
    api.readLine(eventId).then(
      (line) => current && setCounted({ eventId, copies: line?.copies ?? 0 }),
      // The next print asks again; until then the last count stands.
      () => undefined,
    )
    return () => {
      current = false
    }
  }, [api, eventId, asked])
  // Another event's count says nothing of this one.
  if (!event || counted?.eventId !== event.id) return undefined
  return Math.max(0, (event.printLimit ?? 0) - counted.copies)
}
