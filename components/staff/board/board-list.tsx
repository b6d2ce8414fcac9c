'use client'

import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef } from 'react'
import type { JobBoard } from '../../../lib/board/job-board'
import { boardWords } from './board-words'
import { JobRow } from './job-row'
import { useSelection } from './use-board'

interface BoardListProps {
  board: JobBoard
  selected: string | undefined
  onSelect: (id: string) => void
  /** Said when there is no row. */
  empty: string
}

const rowHeightPx = 60

/** The tickets as a table of any length: only the rows in sight are on the page. */
export function BoardList({ board, selected, onSelect, empty }: BoardListProps) {
  const listed = useSelection(board.shown)
  const scroller = useRef<HTMLDivElement>(null)
  // eslint-disable-next-line react-hooks/incompatible-library -- rows take plain values and are memoized by hand
  const rows = useVirtualizer({
    count: listed.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeightPx,
    getItemKey: (index) => listed[index] ?? index,
    overscan: 8,
  })
  const at = selected === undefined ? -1 : listed.indexOf(selected)
  useEffect(() => {
    if (at >= 0) rows.scrollToIndex(at, { align: 'auto' })
    // Only when another ticket is chosen: the list must not jump while it grows.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [selected])

  const { columns } = boardWords
  return (
    <div
      className="board-table bs-panel"
      role="table"
      aria-label={boardWords.title}
      aria-rowcount={listed.length + 1}
    >
      <div role="rowgroup">
        <div role="row" className="board-head" aria-rowindex={1}>
          {Object.entries(columns).map(([column, word]) => (
            <span key={column} role="columnheader" className={`job-${column}-head`}>
              {word}
            </span>
          ))}
        </div>
      </div>
      {/* Arrow keys scroll what has the focus. */}
      <div ref={scroller} className="board-scroller" role="rowgroup" tabIndex={0}>
        {listed.length === 0 && (
          <div role="row">
            <p role="cell" className="board-empty">
              {empty}
            </p>
          </div>
        )}
        <div role="presentation" className="board-rows" style={{ height: rows.getTotalSize() }}>
          {rows.getVirtualItems().map(({ index, start }) => {
            const id = listed[index]
            if (id === undefined) return null
            return (
              <JobRow
                key={id}
                {...{ board, id, onSelect }}
                rowIndex={index}
                top={start}
                selected={id === selected}
              />
            )
          })}
        </div>
      </div>
    </div>
  )
}
