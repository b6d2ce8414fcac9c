import { useEffect, useState } from 'react'
import type { Line } from '../../lib/event/line'
import type { Job } from '../../lib/job/job'
import { lateAfterMs, ticketPhase, type TicketPhase } from '../../lib/kiosk/ticket-phase'

/** Whether the card waits, is being painted, or takes longer than this event's cards have taken. */
export function useTicketPhase(job: Job, line: Line | undefined): TicketPhase {
  const [late, setLate] = useState(false)
  const painting = job.status === 'processing'
  const limitMs = lateAfterMs(line)
  useEffect(() => {
    if (!painting) return undefined
    const timer = setTimeout(() => setLate(true), limitMs)
    return () => {
      clearTimeout(timer)
      setLate(false)
    }
  }, [painting, limitMs])
  return ticketPhase(job, late ? limitMs + 1 : 0, line)
}
