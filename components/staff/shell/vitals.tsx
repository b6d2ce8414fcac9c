'use client'

import { useMemo } from 'react'
import { CHECK_DEVICE } from '../../../lib/check/test-card'
import { eventFigures } from '../../../lib/figures/event-figures'
import { useLiveBoard } from '../board/board-room'
import { useCounts } from '../board/use-board'
import { wordDuration } from '../board/word-time'
import { shellWords } from './staff-words'

const { vitals: words } = shellWords

/** How the event goes, in a few numbers that are always true; the Figures have the rest. */
export function Vitals() {
  const { board } = useLiveBoard()
  const counts = useCounts(board)
  const figures = useMemo(() => {
    // Counted anew whenever a ticket comes or changes its drawer.
    void counts
    return eventFigures(board.jobs().filter(({ deviceId }) => deviceId !== CHECK_DEVICE))
  }, [board, counts])
  const wait = figures.usualWaitMs === undefined ? '–' : wordDuration(figures.usualWaitMs)
  const slow = figures.slowWaitMs === undefined ? '' : `/ ${wordDuration(figures.slowWaitMs)}`
  const numbers = [
    [words.inLine, counts.queued, ''],
    [words.making, counts.processing, ''],
    [words.done, figures.made, ''],
    [words.wait, wait, slow],
    [words.otherWords, figures.otherWords, ''],
    [words.gaveUp, figures.gaveUp, ''],
    [words.spent, `$${figures.dollars.toFixed(2)}`, ''],
  ] as const
  return (
    <dl className="staff-vitals">
      {numbers.map(([name, number, beside]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            {number.toLocaleString('en')} {beside && <small>{beside}</small>}
          </dd>
        </div>
      ))}
    </dl>
  )
}
