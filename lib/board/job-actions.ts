import type { BoardJob } from './board-job'

/** What staff can have done to a job. */
export type JobAction = 'cancel' | 'retry' | 'requeue' | 'approve' | 'hide' | 'delete'

type JobFacts = Pick<BoardJob, 'status' | 'wallConsent' | 'approvedAt' | 'hiddenAt' | 'deletedAt'>

/** What makes sense for a job as it is, the likeliest first. The operations have the last word. */
export function actionsFor(job: JobFacts): readonly JobAction[] {
  if (job.deletedAt !== undefined) return []
  switch (job.status) {
    case 'queued':
      return ['cancel', 'requeue']
    case 'processing':
      return ['requeue']
    case 'failed':
      return ['retry', 'delete']
    case 'completed':
      return [...wallActions(job), 'delete']
    case 'blocked':
    case 'cancelled':
      return ['delete']
  }
}

function wallActions(job: JobFacts): readonly JobAction[] {
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
