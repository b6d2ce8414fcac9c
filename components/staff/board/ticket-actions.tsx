'use client'

import { useEffect, useEffectEvent, useState } from 'react'
import type { StaffDesk } from '../../../lib/api/staff-desk'
import type { BoardJob } from '../../../lib/board/board-job'
import { type JobAction, actionsFor } from '../../../lib/board/job-actions'
import type { JobBoard } from '../../../lib/board/job-board'
import { actionKeys, boardWords } from './board-words'
import { isTyping } from './board-keys'
import { useDeed } from './use-deed'

interface TicketActionsProps {
  desk: StaffDesk
  board: JobBoard
  job: BoardJob
}

/** What can be done to a ticket, by touch or by key. */
export function TicketActions({ desk, board, job }: TicketActionsProps) {
  const deed = useDeed()
  const [sure, setSure] = useState<'no' | 'asked'>('no')
  const actions = actionsFor(job)
  const act = (action: JobAction) => {
    if (action === 'delete' && sure === 'no') return setSure('asked')
    setSure('no')
    deed.run(
      () => desk.act(action, job.id),
      (changed) => board.put([changed]),
    )
  }
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (isTyping(event) || event.metaKey || event.ctrlKey || event.altKey) return
    const action = actions.find((one) => actionKeys[one]?.toLowerCase() === event.key)
    if (action) act(action)
  })
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event)
    window.addEventListener('keydown', listener)
    return () => window.removeEventListener('keydown', listener)
  }, [])

  return (
    <>
      {actions.length > 0 && (
        <div className="ticket-actions">
          {actions.map((action, at) => (
            <button
              key={action}
              className={`bs-button${at === 0 && action !== 'delete' ? ' bs-button-key' : ''}${action === 'delete' ? ' bs-button-danger' : ''}`}
              aria-disabled={deed.busy}
              onClick={() => act(action)}
            >
              {action === 'delete' && sure === 'asked'
                ? boardWords.confirmDelete
                : boardWords.actions[action]}
              {actionKeys[action] && <kbd className="bs-key">{actionKeys[action]}</kbd>}
            </button>
          ))}
        </div>
      )}
      <p role="alert" className="ticket-problem">
        {deed.problem}
      </p>
    </>
  )
}
