'use client'

import { XIcon } from '@phosphor-icons/react/dist/ssr/X'
import type { BoardJob } from '../../../lib/board/board-job'
import { cardFacts } from '../../../lib/card/card-facts'
import { StillCard } from '../../card/still-card'
import { brandStyle } from '../../ui/brand-style'
import { useStaffRoom } from '../shell/staff-room'
import { boardWords } from './board-words'
import { wordFailure } from './failure-words'
import { JobState } from './job-state'
import { TicketActions } from './ticket-actions'
import type { LiveBoard } from './board-room'
import { useBoardJob } from './use-board'
import { useCardPicture } from './use-card-picture'
import { wordClock, wordDuration } from './word-time'
import './ticket-panel.css'

interface TicketPanelProps extends Pick<LiveBoard, 'desk' | 'board'> {
  id: string
  onClose: () => void
}

/** One ticket in full: the card, what happened to it, and what can be done. */
export function TicketPanel({ desk, board, id, onClose }: TicketPanelProps) {
  const job = useBoardJob(board, id)
  const { event } = useStaffRoom()
  if (!job) return null
  const prints = (event?.printLimit ?? 0) > 0
  return (
    <aside className="ticket-panel" aria-label={boardWords.open(job.ticket, job.displayName)}>
      <header>
        <b>{job.ticket}</b>
        <JobState job={job} />
        <button className="bs-square" aria-label={boardWords.close} onClick={onClose}>
          <XIcon className="bs-icon" aria-hidden="true" />
        </button>
      </header>
      <TicketCard job={job} desk={desk} />
      {job.prompt !== '' && (
        <p className="ticket-idea" dir="auto">
          “{job.prompt}”
        </p>
      )}
      {job.errorCode && (
        <p className="ticket-reason">
          {wordFailure(job.errorCode)} <code>{job.errorCode}</code>
        </p>
      )}
      {job.status === 'completed' && job.wallConsent === false && (
        <p className="bs-fine">{boardWords.noWall}</p>
      )}
      {/* Another ticket starts without the last one's question and answer. */}
      <TicketActions key={id} {...{ desk, board, job, prints }} />
      <Timeline job={job} />
    </aside>
  )
}

function TicketCard({ job, desk }: { job: BoardJob } & Pick<LiveBoard, 'desk'>) {
  const { event } = useStaffRoom()
  const made = job.status === 'completed' && job.deletedAt === undefined
  const artUrl = useCardPicture(desk, made ? job.id : undefined)
  const { facts } = boardWords
  return (
    <div className="ticket-card">
      {made && event && job.ticket !== undefined && (
        <div data-event={event.id} style={brandStyle(event.brand)}>
          <StillCard facts={cardFacts({ ...job, ticket: job.ticket }, event)} artUrl={artUrl} />
        </div>
      )}
      <dl>
        <dt>{facts.guest}</dt>
        <dd>
          {job.userNumber} <bdi>{job.displayName}</bdi>
        </dd>
        <dt>{facts.kiosk}</dt>
        <dd>{job.deviceId}</dd>
        {job.shortCode && <dt>{facts.code}</dt>}
        {job.shortCode && (
          <dd>
            {job.shortCode.slice(0, 4)} {job.shortCode.slice(4)}
          </dd>
        )}
        <dt>{facts.tries}</dt>
        <dd>{job.attempts}</dd>
        <dt>{facts.session}</dt>
        <dd className="ticket-session">{job.sessionId}</dd>
      </dl>
    </div>
  )
}

function Timeline({ job }: { job: BoardJob }) {
  const { timeline, states } = boardWords
  const moments = [
    [timeline.asked, job.createdAt, undefined],
    [timeline.started, job.startedAt, job.queueMs],
    [states[job.status], job.completedAt, job.processingMs],
    [timeline.approved, job.approvedAt, undefined],
    [timeline.hidden, job.hiddenAt, undefined],
    [boardWords.deleted, job.deletedAt, undefined],
  ] as const
  return (
    <ol className="ticket-timeline">
      {moments.map(
        ([word, at, tookMs]) =>
          at !== undefined && (
            <li key={word}>
              <time dateTime={at}>{wordClock(at)}</time>
              <span>{word}</span>
              {tookMs !== undefined && <em>{wordDuration(tookMs)}</em>}
            </li>
          ),
      )}
    </ol>
  )
}
