import { type BoardJob, type BoardQuery, type Drawer, drawers, matches, wholeBoard } from './board-job'

/** The tickets that the board lists now, newest first; the same object until the list changes. */
export type Listed = readonly string[]
export type Counts = Readonly<Record<Drawer, number>>

/**
 * All jobs of an event, as one screen keeps them. What is listened to changes only when it must: a row when its job
 * changes, the list when a ticket comes or goes, the counts when a job changes its drawer.
 */
export interface JobBoard {
  /** Takes records from any source; one that is no newer than what is known changes nothing. */
  put(jobs: readonly BoardJob[]): void
  show(query: BoardQuery): void
  job(id: string): BoardJob | undefined
  listed(): Listed
  counts(): Counts
  /** Everything that failed or waits for a decision, newest first. */
  jobs(): readonly BoardJob[]
  onJob(id: string, listener: () => void): () => void
  onListed(listener: () => void): () => void
  onCounts(listener: () => void): () => void
}

export function createJobBoard(): JobBoard {
  const known = new Map<string, BoardJob>()
  const rows = new Map<string, Set<() => void>>()
  const onListed = new Set<() => void>()
  const onCounts = new Set<() => void>()
  let query = wholeBoard
  let listed: Listed = []
  let counts = countAll([])

  const relist = () => {
    const next = newestFirst([...known.values()].filter((job) => matches(job, query)))
    if (isSame(next, listed)) return
    listed = next
    tell(onListed)
  }

  return {
    put(jobs) {
      const news = jobs.filter((job) => isNews(known.get(job.id), job))
      if (news.length === 0) return
      const moved = news.some((job) => known.get(job.id)?.status !== job.status)
      const relisted = news.some((job) => isRelisted(known.get(job.id), job, query))
      for (const job of news) known.set(job.id, job)
      if (moved) {
        counts = countAll(known.values())
        tell(onCounts)
      }
      if (relisted) relist()
      for (const job of news) tell(rows.get(job.id))
    },
    show(asked) {
      query = asked
      relist()
    },
    job: (id) => known.get(id),
    jobs: () => [...known.values()],
    listed: () => listed,
    counts: () => counts,
    onJob(id, listener) {
      const listeners = rows.get(id) ?? new Set()
      rows.set(id, listeners.add(listener))
      return () => {
        listeners.delete(listener)
        if (listeners.size === 0) rows.delete(id)
      }
    },
    onListed: (listener) => listen(onListed, listener),
    onCounts: (listener) => listen(onCounts, listener),
  }
}

/** A job that is not in the line yet has no place on the board. */
function isNews(before: BoardJob | undefined, after: BoardJob): boolean {
  return after.ticket !== undefined && (before === undefined || after.version > before.version)
}

function isRelisted(before: BoardJob | undefined, after: BoardJob, query: BoardQuery): boolean {
  return (before !== undefined && matches(before, query)) !== matches(after, query)
}

function newestFirst(jobs: BoardJob[]): Listed {
  return jobs.sort((a, b) => (b.ticket ?? 0) - (a.ticket ?? 0)).map(({ id }) => id)
}

function countAll(jobs: Iterable<BoardJob>): Counts {
  const counts = { all: 0, queued: 0, processing: 0, completed: 0, blocked: 0, failed: 0, cancelled: 0 }
  for (const { status } of jobs) {
    counts.all += 1
    counts[status] += 1
  }
  return counts
}

/** Every drawer with its count, in the order in which a job passes them. */
export function drawersWithCounts(counts: Counts): readonly (readonly [Drawer, number])[] {
  return (['all', ...drawers] as const).map((drawer) => [drawer, counts[drawer]] as const)
}

const isSame = (a: Listed, b: Listed) => a.length === b.length && a.every((id, at) => id === b[at])

function tell(listeners: Iterable<() => void> = []): void {
  for (const listener of [...listeners]) listener()
}

function listen(listeners: Set<() => void>, listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
