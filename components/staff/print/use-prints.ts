import { useEffect, useState } from 'react'
import { followRecord } from '../../../lib/api/follow-record'
import type { PrintApi } from '../../../lib/api/print-api'
import { browserWake } from '../../../lib/api/wake'
import type { PrintJob } from '../../../lib/print/print-job'

/** The event's prints, the highest number first; undefined until they are read. */
export function usePrints(api: PrintApi, eventId: string): readonly PrintJob[] | undefined {
  const [prints, setPrints] = useState<readonly PrintJob[]>()
  useEffect(() => {
    const { stop } = followRecord<readonly PrintJob[]>({
      read: () => api.readPrints(eventId),
      watch: (watcher) => api.watchPrints(eventId, watcher),
      onRecord: setPrints,
      wake: browserWake,
    })
    return stop
  }, [api, eventId])
  return prints
}
