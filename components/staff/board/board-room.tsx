'use client'

import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react'
import { followBoard, type BoardState } from '../../../lib/api/follow-board'
import { createStaffDesk, type StaffDesk } from '../../../lib/api/staff-desk'
import { browserWake } from '../../../lib/api/wake'
import { createJobBoard, type JobBoard } from '../../../lib/board/job-board'
import { useStaffRoom } from '../shell/staff-room'

/** All jobs of the console's event, and what can be asked about them. */
export interface LiveBoard {
  desk: StaffDesk
  board: JobBoard
  state: BoardState
}

const BoardContext = createContext<LiveBoard | undefined>(undefined)

export function useLiveBoard(): LiveBoard {
  const live = useContext(BoardContext)
  if (!live) throw new Error('useLiveBoard is for pages under /staff')
  return live
}

/** Keeps the event's jobs true for as long as somebody is signed in: a page that comes back finds them all there. */
export function BoardRoom({ children }: { children: ReactNode }) {
  const { eventId, round, execute, subscribe } = useStaffRoom()
  const [desk] = useState(() => createStaffDesk({ execute, subscribe }))
  const [kept, setKept] = useState(() => ({ round, board: createJobBoard() }))
  const [state, setState] = useState<BoardState>('reading')
  if (kept.round !== round) setKept({ round, board: createJobBoard() })
  const { board } = kept
  useEffect(
    () => followBoard({ desk, eventId, board, onState: setState, wake: browserWake }),
    [desk, eventId, board],
  )
  const live = useMemo(() => ({ desk, board, state }), [desk, board, state])
  return <BoardContext value={live}>{children}</BoardContext>
}
