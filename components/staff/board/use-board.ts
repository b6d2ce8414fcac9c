'use client'

import { useCallback, useSyncExternalStore } from 'react'
import type { BoardJob } from '../../../lib/board/board-job'
import type { Counts, JobBoard } from '../../../lib/board/job-board'
import type { Selection } from '../../../lib/board/selection'

/** One job; whoever asks is drawn again only when that job changes. */
export function useBoardJob(board: JobBoard, id: string | undefined): BoardJob | undefined {
  const listen = useCallback(
    (listener: () => void) => (id === undefined ? () => undefined : board.onJob(id, listener)),
    [board, id],
  )
  const read = () => (id === undefined ? undefined : board.job(id))
  return useSyncExternalStore(listen, read, read)
}

export function useSelection(selection: Selection): readonly string[] {
  return useSyncExternalStore(selection.onChange, selection.ids, selection.ids)
}

export function useCounts(board: JobBoard): Counts {
  return useSyncExternalStore(board.onCounts, board.counts, board.counts)
}
