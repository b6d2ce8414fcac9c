import type { Event } from '../../lib/event/event'
import { promisedLine, waitFor, type Line } from '../../lib/event/line'
import type { Job } from '../../lib/job/job'
import { FaceDownCard } from './face-down-card'
import type { KioskView } from './kiosk-session'
import { Ticket } from './screens/ticket'
import { useTakeAway } from './use-take-away'
import { usePaintMark } from './use-paint-mark'
import { useTicketPhase } from './use-ticket-phase'

interface TicketStepProps {
  event: Event
  job: Job
  view: KioskView
  onLeave: () => void
  /** Frees the kiosk; the card comes to the guest's phone. */
  onDone: () => void
}

/** The guest's place in the line, as it moves. */
export function TicketStep({ event, job, view, onLeave, onDone }: TicketStepProps) {
  const phase = useTicketPhase(job, view.line)
  const takeAway = useTakeAway(job)
  usePaintMark(job.id, job.status)
  return (
    <Ticket
      eventName={event.name}
      displayName={job.displayName}
      ticket={job.ticket}
      wait={waitFor(job.ticket, promisedLine(view.line ?? unknownLine(job), event))}
      phase={phase}
      connection={view.kiosk.house.reachable ? view.connection : 'lost'}
      onLeave={job.status === 'queued' ? onLeave : undefined}
      onDone={takeAway && onDone}
      takeAway={takeAway}
      back={<FaceDownCard eventName={event.name} ticket={job.ticket} />}
    />
  )
}

/** Until the line is known we promise nothing: everybody with a smaller number may be ahead. */
function unknownLine(job: Job): Line {
  return { id: job.eventId, lastTicket: job.ticket, startedTicket: 0, recentProcessingMs: [], concurrency: 1 }
}
