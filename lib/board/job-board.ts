import { type BoardJob, type BoardQuery, type Drawer, matches, wholeBoard } from './board-job'
import { awaitsDecision } from './job-actions'
import { createSelection, type Selection } from './selection'

export type Counts = Readonly<Record<Drawer, number>>

/**
 * All jobs of an event, as one screen keeps them. What is listened to changes only when it must: a row when its job
 * changes, a selection when a ticket comes or goes, the counts when a job changes its drawer.
 */
export interface JobBoard {
  /** Takes records from any source; one that is no newer than what is known changes nothing. */
  put(jobs: readonly BoardJob[]): void
  /** Chooses what `shown` holds. */
  show(query: BoardQuery): void
  job(id: string): BoardJob | undefined
  /** All of them, in no order. */
  jobs: () => readonly BoardJob[]
  onJob(id: string, listener: () => void): () => void
  shown: Selection
  /** Cards that wait to be let onto the wall. */
  undecided: Selection
  /** Tickets that gave up. */
  failed: Selection
  counts: () => Counts
  onCounts: (listener: () => void) => () => void
}

export function createJobBoard(): JobBoard {
  const known = new Map<string, BoardJob>()
  const rows = new Map<string, Set<() => void>>()
  const onCounts = new Set<() => void>()
  let counts = countAll([])
  const all = () => known.values()
  const shown = createSelection((job) => matches(job, wholeBoard))
  const undecided = createSelection(awaitsDecision)
  const failed = createSelection((job) => job.status === 'failed' && job.deletedAt === undefined)

  return {
    ...{ shown, undecided, failed },
    put(jobs) {
      const changes = jobs
        .filter((job) => isNews(known.get(job.id), job))
        .map((after) => ({ before: known.get(after.id), after }))
      if (changes.length === 0) return
      for (const { after } of changes) known.set(after.id, after)
      for (const selection of [shown, undecided, failed]) selection.changed(changes, all)
      if (changes.some(({ before, after }) => before?.status !== after.status)) {
        counts = countAll(known.values())
        tell(onCounts)
      }
      for (const { after } of changes) tell(rows.get(after.id))
    },
    show: (query) => shown.select((job) => matches(job, query), all),
    job: (id) => known.get(id),
    jobs: () => [...known.values()],
    onJob(id, listener) {
      const listeners = rows.get(id) ?? new Set()
      rows.set(id, listeners.add(listener))
      return () => {
        listeners.delete(listener)
        if (listeners.size === 0) rows.delete(id)
      }
    },
    counts: () => counts,
    onCounts(listener) {
      onCounts.add(listener)
      return () => void onCounts.delete(listener)
    },
  }
}

/** A job that is not in the line yet has no place on the board. */
function isNews(before: BoardJob | undefined, after: BoardJob): boolean {
  return after.ticket !== undefined && (before === undefined || after.version > before.version)
}

function countAll(jobs: Iterable<BoardJob>): Counts {
  const counts = { all: 0, queued: 0, processing: 0, completed: 0, blocked: 0, failed: 0, cancelled: 0 }
  for (const { status } of jobs) {
    counts.all += 1
    counts[status] += 1
  }
  return counts
}

function tell(listeners: Iterable<() => void> = []): void {
  for (const listener of [...listeners]) listener()
}
