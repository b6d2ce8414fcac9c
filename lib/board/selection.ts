import type { BoardJob } from './board-job'

/** Some of the board's tickets, newest first; the same array until it changes. */
export interface Selection {
  ids: () => readonly string[]
  onChange: (listener: () => void) => () => void
}

/** A selection as the board keeps it. */
export interface KeptSelection extends Selection {
  /** Takes note that jobs changed; `all` is read only if that may change the selection. */
  changed(changes: readonly Change[], all: () => Iterable<BoardJob>): void
  /** Selects by another rule from now on. */
  select(picks: (job: BoardJob) => boolean, all: () => Iterable<BoardJob>): void
}

export interface Change {
  before: BoardJob | undefined
  after: BoardJob
}

export function createSelection(rule: (job: BoardJob) => boolean): KeptSelection {
  const listeners = new Set<() => void>()
  let picks = rule
  let ids: readonly string[] = []

  const choose = (all: () => Iterable<BoardJob>) => {
    const next = newestFirst([...all()].filter(picks))
    if (isSame(next, ids)) return
    ids = next
    for (const listener of [...listeners]) listener()
  }

  return {
    ids: () => ids,
    onChange(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    changed(changes, all) {
      const moves = ({ before, after }: Change) => (before !== undefined && picks(before)) !== picks(after)
      if (changes.some(moves)) choose(all)
    },
    select(nextRule, all) {
      picks = nextRule
      choose(all)
    },
  }
}

function newestFirst(jobs: BoardJob[]): readonly string[] {
  return jobs.sort((a, b) => (b.ticket ?? 0) - (a.ticket ?? 0)).map(({ id }) => id)
}

const isSame = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((id, at) => id === b[at])
