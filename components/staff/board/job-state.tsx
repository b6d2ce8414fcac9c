import type { BoardJob } from '../../../lib/board/board-job'
import { boardWords } from './board-words'
import './job-state.css'

/** A job's state: a shape, a word and a colour, never a colour alone. */
export function JobState({ job }: { job: Pick<BoardJob, 'status' | 'attempts'> }) {
  return (
    <span className="job-state" data-state={job.status}>
      <i aria-hidden="true" />
      {boardWords.states[job.status]}
      {job.status === 'processing' && <em>{boardWords.tryNumber(job.attempts)}</em>}
    </span>
  )
}
