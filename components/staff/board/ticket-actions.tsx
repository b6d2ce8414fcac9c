'use client'

import { useEffect, useEffectEvent, useState } from 'react'
import type { StaffDesk } from '../../../lib/api/staff-desk'
import type { BoardJob } from '../../../lib/board/board-job'
import { type JobAction, actionsFor } from '../../../lib/board/job-actions'
import type { JobBoard } from '../../../lib/board/job-board'
import { cardsLeft } from '../../../lib/visit/visit'
import { actionKeys, boardWords } from './board-words'
import { isTyping } from './board-keys'
import { useDeed } from './use-deed'

interface TicketActionsProps {
  desk: StaffDesk
  board: JobBoard
  job: BoardJob
  /** Whether the event prints. */
  prints: boolean
}

/** What can be done about a ticket, by touch or by key. */
export function TicketActions({ desk, board, job, prints }: TicketActionsProps) {
  const deed = useDeed()
  const [sure, setSure] = useState<'no' | 'asked'>('no')
  const [outcome, setOutcome] = useState<string>()
  const actions = actionsFor(job, { prints })
  const act = (action: JobAction) => {
    setOutcome(undefined)
    if (action === 'delete' && sure === 'no') return setSure('asked')
    setSure('no')
    if (action === 'print')
      return deed.run(
        () => desk.print(job.id),
        ({ number }) => setOutcome(boardWords.inPrintersLine(number)),
      )
    if (action === 'grant')
      return deed.run(
        () => desk.grant(job.visitId),
        (visit) => setOutcome(boardWords.granted(cardsLeft(visit))),
      )
    return deed.run(
      () => desk.act(action, job.id),
      (changed) => board.put([changed]),
    )
  }
  useActionKeys(actions, act)

  return (
    <>
      {actions.length > 0 && (
        <div className="ticket-actions">
          {actions.map((action, at) => (
            <button
              key={action}
              className={`bs-button${lookOf(action, at)}`}
              aria-disabled={deed.busy}
              aria-keyshortcuts={actionKeys[action]}
              onClick={() => act(action)}
            >
              {action === 'delete' && sure === 'asked'
                ? boardWords.confirmDelete
                : boardWords.actions[action]}
              {actionKeys[action] && (
                <kbd className="bs-key" aria-hidden="true">
                  {actionKeys[action]}
                </kbd>
              )}
            </button>
          ))}
        </div>
      )}
      <p role="status" className="ticket-outcome">
        {outcome}
      </p>
      <p role="alert" className="ticket-problem">
        {deed.problem}
      </p>
    </>
  )
}

/** The likeliest of all stands out; what cannot be undone is red. */
function lookOf(action: JobAction, at: number): string {
  if (action === 'delete') return ' bs-button-danger'
  return at === 0 ? ' bs-button-key' : ''
}

function useActionKeys(actions: readonly JobAction[], act: (action: JobAction) => void): void {
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
}
