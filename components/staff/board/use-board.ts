'use client'

import { useCallback, useEffect, useState, useSyncExternalStore } from 'react'
import { followBoard, type BoardState } from '../../../lib/api/follow-board'
import { createStaffDesk, type StaffDesk } from '../../../lib/api/staff-desk'
import { browserWake } from '../../../lib/api/wake'
import type { BoardJob } from '../../../lib/board/board-job'
import { createJobBoard, type Counts, type JobBoard } from '../../../lib/board/job-board'
import type { Selection } from '../../../lib/board/selection'
import { useStaffRoom } from '../shell/staff-room'

export interface LiveBoard {
  desk: StaffDesk
  board: JobBoard
  state: BoardState
}

/** All jobs of the console's event, kept true for as long as the page shows. */
export function useLiveBoard(): LiveBoard {
  const { eventId, execute, subscribe } = useStaffRoom()
  const [desk] = useState(() => createStaffDesk({ execute, subscribe }))
  const [kept, setKept] = useState(() => ({ eventId, board: createJobBoard() }))
  const [state, setState] = useState<BoardState>('reading')
  if (kept.eventId !== eventId) setKept({ eventId, board: createJobBoard() })
  const { board } = kept
  useEffect(
    () => followBoard({ desk, eventId, board, onState: setState, wake: browserWake }),
    [desk, eventId, board],
  )
  return { desk, board, state }
}

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
