import { useEffect, useState } from 'react'
import { everyJob, type EventDesk } from '../../../lib/api/event-desk'
import { CHECK_DEVICE } from '../../../lib/check/test-card'
import type { JobRecord } from '../../../lib/job/job'

/** An event's jobs, as far as they are read; test cards are no guest's and left out. */
export type EventJobs =
  | { kind: 'reading'; jobs: readonly JobRecord[] }
  | { kind: 'here'; jobs: readonly JobRecord[] }
  | { kind: 'away' }

const shownEvery = 500

/** Reads all jobs of an event, page after page; `round` reads again. */
export function useEventJobs(desk: Pick<EventDesk, 'jobsPage'>, eventId: string, round: number): EventJobs {
  const [known, setKnown] = useState<EventJobs>({ kind: 'reading', jobs: [] })
  useEffect(() => {
    let current = true
    const show = (next: EventJobs) => current && setKnown(next)
    const read = async () => {
      const jobs: JobRecord[] = []
      for await (const job of everyJob(desk, eventId)) {
        if (!current) return
        if (job.deviceId !== CHECK_DEVICE) jobs.push(job)
        if (jobs.length % shownEvery === 0) show({ kind: 'reading', jobs: [...jobs] })
      }
      show({ kind: 'here', jobs })
    }
    void read().catch(() => show({ kind: 'away' }))
    return () => {
      current = false
    }
  }, [desk, eventId, round])
  return known
}
