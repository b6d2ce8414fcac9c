import type { BoardJob } from './board-job'

/** What changes a job, each by an operation of its own. */
export type JobDeed = 'cancel' | 'retry' | 'requeue' | 'approve' | 'hide' | 'delete'
/** What staff can have done about a ticket: to its job, its card on paper, or its guest's turns. */
export type JobAction = JobDeed | 'print' | 'grant'

type JobFacts = Pick<BoardJob, 'status' | 'wallConsent' | 'approvedAt' | 'hiddenAt' | 'deletedAt'>

/** What makes sense for a job as it is, the likeliest first. The operations have the last word. */
export function actionsFor(job: JobFacts, event: { prints: boolean }): readonly JobAction[] {
  if (job.deletedAt !== undefined) return []
  switch (job.status) {
    case 'queued':
      return ['cancel', 'requeue']
    case 'processing':
      return ['requeue']
    case 'failed':
      return ['retry', 'grant', 'delete']
    case 'completed':
      return [...wallActions(job), ...(event.prints ? (['print'] as const) : []), 'grant', 'delete']
    case 'blocked':
    case 'cancelled':
      return ['grant', 'delete']
  }
}

function wallActions(job: JobFacts): readonly JobDeed[] {
  if (job.approvedAt !== undefined) return ['hide']
  if (!job.wallConsent) return []
  return job.hiddenAt === undefined ? ['approve', 'hide'] : ['approve']
}

/** True for a card that its guest allowed on the wall and about which staff have not decided. */
export function awaitsDecision(job: JobFacts): boolean {
  return (
    job.status === 'completed' &&
    job.wallConsent === true &&
    job.approvedAt === undefined &&
    job.hiddenAt === undefined &&
    job.deletedAt === undefined
  )
}
