'use client'

import { MagnifyingGlassIcon } from '@phosphor-icons/react/dist/ssr/MagnifyingGlass'
import { useRouter } from 'next/navigation'
import { useDeferredValue, useEffect, useRef, useState } from 'react'
import { type BoardQuery, drawers, wholeBoard } from '../../../lib/board/board-job'
import type { JobBoard } from '../../../lib/board/job-board'
import { boardWords } from './board-words'
import { useBoardKeys } from './board-keys'
import { BoardList } from './board-list'
import { Needs } from './needs'
import { TicketPanel } from './ticket-panel'
import { useLiveBoard } from './board-room'
import { useCounts } from './use-board'
import './board.css'

/** The live board: what needs a person, every ticket, and one of them in full. */
export function BoardPage() {
  const { desk, board, state } = useLiveBoard()
  const router = useRouter()
  const [query, setQuery] = useState(wholeBoard)
  const [selected, setSelected] = useState<string>()
  const search = useRef<HTMLInputElement>(null)
  const asked = useDeferredValue(query)
  useEffect(() => board.show(asked), [board, asked])
  useBoardKeys({
    onStep: (by) => setSelected(neighbour(board.shown.ids(), selected, by)),
    onSearch: () => search.current?.focus(),
    onWall: () => router.push('/staff/cards'),
    onClose: () => setSelected(undefined),
  })

  return (
    <div className="board" data-open={selected !== undefined || undefined}>
      <div className="board-main">
        <h1 className="board-title">{boardWords.title}</h1>
        <p className="board-away" role="status">
          {state === 'away' && boardWords.away}
        </p>
        <Needs desk={desk} board={board} />
        <div className="board-tools">
          <Drawers board={board} query={query} onChoose={setQuery} />
          <label className="bs-field board-search">
            <MagnifyingGlassIcon className="bs-icon" aria-hidden="true" />
            <input
              ref={search}
              type="search"
              aria-label={boardWords.search}
              placeholder={boardWords.search}
              value={query.search}
              onChange={({ target }) => setQuery({ ...query, search: target.value })}
            />
            <kbd className="bs-key">/</kbd>
          </label>
        </div>
        <BoardList
          board={board}
          selected={selected}
          onSelect={setSelected}
          empty={emptyWords(state, query)}
        />
      </div>
      {selected !== undefined && (
        <TicketPanel desk={desk} board={board} id={selected} onClose={() => setSelected(undefined)} />
      )}
    </div>
  )
}

interface DrawersProps {
  board: JobBoard
  query: BoardQuery
  onChoose: (query: BoardQuery) => void
}

function Drawers({ board, query, onChoose }: DrawersProps) {
  const counts = useCounts(board)
  return (
    <div className="board-drawers" role="group" aria-label={boardWords.columns.state}>
      {(['all', ...drawers] as const).map((drawer) => (
        <button
          key={drawer}
          aria-pressed={drawer === query.drawer}
          onClick={() => onChoose({ ...query, drawer })}
        >
          {boardWords.drawers[drawer]} <span>{counts[drawer]}</span>
        </button>
      ))}
    </div>
  )
}

function emptyWords(state: string, query: BoardQuery): string {
  if (state === 'reading') return boardWords.reading
  return query.search.trim() === '' && query.drawer === 'all' ? boardWords.empty : boardWords.nothingFound
}

/** The ticket before or after the chosen one; the first one when none is chosen. */
function neighbour(ids: readonly string[], selected: string | undefined, by: 1 | -1): string | undefined {
  const at = selected === undefined ? -1 : ids.indexOf(selected)
  return ids[at === -1 ? 0 : Math.min(Math.max(at + by, 0), ids.length - 1)]
}
