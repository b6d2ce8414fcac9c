import { memo } from 'react'
import type { BoardJob } from '../../../lib/board/board-job'
import type { JobBoard } from '../../../lib/board/job-board'
import { boardWords } from './board-words'
import { wordFailure } from './failure-words'
import { JobState } from './job-state'
import { useBoardJob } from './use-board'
import { wordDuration } from './word-time'

interface JobRowProps {
  board: JobBoard
  id: string
  /** Where it stands in the list, from 0. */
  rowIndex: number
  top: number
  selected: boolean
  onSelect: (id: string) => void
}

/** One ticket on the board, drawn again only when its own job changes. */
export const JobRow = memo(function JobRow({ board, id, rowIndex, top, selected, onSelect }: JobRowProps) {
  const job = useBoardJob(board, id)
  if (!job) return null
  const name = job.deletedAt === undefined ? job.displayName : boardWords.deleted
  return (
    <div
      role="row"
      className="job-row"
      aria-rowindex={rowIndex + 2}
      data-selected={selected || undefined}
      style={{ transform: `translateY(${top}px)` }}
    >
      <span role="cell" className="job-ticket">
        <button
          aria-label={boardWords.open(job.ticket, name)}
          aria-pressed={selected}
          onClick={() => onSelect(id)}
        >
          {job.ticket}
        </button>
      </span>
      <span role="cell" className="job-who">
        <b dir="auto">{name}</b>
        <span dir="auto">{whatOf(job)}</span>
      </span>
      <span role="cell" className="job-style">
        {job.style}
      </span>
      <span role="cell" className="job-shown-state">
        <JobState job={job} />
      </span>
      <span role="cell" className="job-waited">
        {job.queueMs === undefined ? '' : wordDuration(job.queueMs)}
      </span>
      <span role="cell" className="job-kiosk">
        {job.deviceId}
      </span>
    </div>
  )
})

/** Why there is no card, or else the idea. */
function whatOf({ status, errorCode, prompt }: BoardJob): string {
  if (status === 'failed') return errorCode ? wordFailure(errorCode) : prompt
  return prompt
}
