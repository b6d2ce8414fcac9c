'use client'

import { CardsIcon } from '@phosphor-icons/react/dist/ssr/Cards'
import { WarningOctagonIcon } from '@phosphor-icons/react/dist/ssr/WarningOctagon'
import Link from 'next/link'
import { boardWords } from './board-words'
import { wordFailure } from './failure-words'
import type { LiveBoard } from './board-room'
import { useBoardJob, useSelection } from './use-board'
import { useDeed } from './use-deed'

/** What needs a person now: the newest ticket that gave up, and cards that wait for the wall. */
export function Needs({ desk, board }: Pick<LiveBoard, 'desk' | 'board'>) {
  const waiting = useSelection(board.undecided).length
  const newest = useBoardJob(board, useSelection(board.failed)[0])
  const deed = useDeed()
  if (waiting === 0 && newest === undefined) return null
  return (
    <ul className="board-needs bs-panel">
      {waiting > 0 && (
        <li>
          <CardsIcon className="bs-icon" aria-hidden="true" />
          <p>
            <b>{boardWords.waitingCards(waiting)}</b>
          </p>
          <Link className="bs-button bs-button-key" href="/staff/cards" aria-keyshortcuts="w">
            {boardWords.lookAtThem}
            <kbd className="bs-key" aria-hidden="true">
              W
            </kbd>
          </Link>
        </li>
      )}
      {newest && (
        <li data-failed="">
          <WarningOctagonIcon className="bs-icon" aria-hidden="true" />
          <p>
            <b>{boardWords.failedNeed(newest.ticket, newest.attempts)}</b>{' '}
            {deed.problem ?? (newest.errorCode && wordFailure(newest.errorCode))}
          </p>
          <button
            className="bs-button"
            aria-disabled={deed.busy}
            onClick={() =>
              deed.run(
                () => desk.act('retry', newest.id),
                (job) => board.put([job]),
              )
            }
          >
            {boardWords.actions.retry}
          </button>
        </li>
      )}
    </ul>
  )
}
