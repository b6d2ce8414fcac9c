'use client'

import { useState } from 'react'
import { type LiveBoard, useLiveBoard } from '../board/board-room'
import { useBoardJob, useSelection } from '../board/use-board'
import { useCardPicture } from '../board/use-card-picture'
import { useDeed } from '../board/use-deed'
import { cardFacts } from '../../../lib/card/card-facts'
import type { JobDeed } from '../../../lib/board/job-actions'
import { StillCard } from '../../card/still-card'
import { brandStyle } from '../../ui/brand-style'
import { useStaffRoom } from '../shell/staff-room'
import { cardsWords } from './cards-words'
import './cards.css'

/** How many cards are drawn at once: what a person can look at, however many wait. */
const shownAtOnce = 12

/** Finished cards that their guests allow on the wall, oldest first, each to be decided with one thumb. */
export function CardsPage() {
  const { desk, board, state } = useLiveBoard()
  const waiting = useSelection(board.undecided)
  const oldestFirst = waiting.toReversed().slice(0, shownAtOnce)
  return (
    <div className="cards-page">
      <header>
        <h1 className="bs-title">{cardsWords.title}</h1>
        <p className="bs-lede" role="status">
          {waiting.length > 0 && cardsWords.left(waiting.length)}
        </p>
      </header>
      {oldestFirst.length === 0 ? (
        <p className="bs-panel cards-empty">{state === 'reading' ? cardsWords.reading : cardsWords.none}</p>
      ) : (
        <ul className="cards-strip">
          {oldestFirst.map((id) => (
            <CardToDecide key={id} id={id} desk={desk} board={board} />
          ))}
        </ul>
      )}
    </div>
  )
}

function CardToDecide({ id, desk, board }: { id: string } & Pick<LiveBoard, 'desk' | 'board'>) {
  const job = useBoardJob(board, id)
  const { event } = useStaffRoom()
  const artUrl = useCardPicture(desk, id)
  const deed = useDeed()
  const [sure, setSure] = useState(false)
  if (!job || !event || job.ticket === undefined) return null
  const facts = cardFacts({ ...job, ticket: job.ticket }, event)
  const decide = (action: JobDeed) =>
    deed.run(
      () => desk.act(action, id),
      (changed) => board.put([changed]),
    )
  return (
    <li className="bs-panel card-to-decide">
      <div data-event={event.id} style={brandStyle(event.brand)}>
        <StillCard facts={facts} artUrl={artUrl} />
      </div>
      <p dir="auto">“{job.prompt}”</p>
      <button className="bs-button bs-button-key" aria-disabled={deed.busy} onClick={() => decide('approve')}>
        {cardsWords.approve}
      </button>
      <button className="bs-button" aria-disabled={deed.busy} onClick={() => decide('hide')}>
        {cardsWords.hide}
      </button>
      <button
        className="bs-button bs-button-danger"
        aria-disabled={deed.busy}
        onClick={() => (sure ? decide('delete') : setSure(true))}
      >
        {sure ? cardsWords.confirmDelete : cardsWords.delete}
      </button>
      <p role="alert">{deed.problem}</p>
    </li>
  )
}
