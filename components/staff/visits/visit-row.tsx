'use client'

import { useState } from 'react'
import type { StaffLists } from '../../../lib/api/staff-lists'
import { cardsLeft, type Visit } from '../../../lib/visit/visit'
import { useDeed } from '../board/use-deed'
import { wordClock } from '../board/word-time'
import { visitsWords } from './visits-words'

interface VisitRowProps {
  lists: Pick<StaffLists, 'changeVisit'>
  visit: Visit
}

/** One guest’s visit, with what staff can do for them. */
export function VisitRow({ lists, visit }: VisitRowProps) {
  const deed = useDeed()
  const [granted, setGranted] = useState<number>()
  const [sure, setSure] = useState(false)
  const { id, userNumber, deviceId, jobIds, allowance, override, createdAt, endedAt } = visit
  const grant = () => {
    setGranted(undefined)
    deed.run(
      () => lists.changeVisit(id, 'grant'),
      (changed) => setGranted(cardsLeft(changed)),
    )
  }
  const end = () => {
    if (sure) deed.run(() => lists.changeVisit(id, 'end'))
    setSure(!sure)
  }
  return (
    <li className="visit-row">
      <p>
        <b>{visitsWords.guest(userNumber)}</b>
        <span>
          {deviceId} · {visitsWords.cards(jobIds.length, allowance)} ·{' '}
          {endedAt ? visitsWords.until(wordClock(endedAt)) : visitsWords.since(wordClock(createdAt))}
          {override > 1 && ` · ${visitsWords.grants(override - 1)}`}
        </span>
        <span role="status" className="visit-outcome">
          {deed.problem ?? (granted !== undefined && visitsWords.granted(granted))}
        </span>
      </p>
      {endedAt === undefined && (
        <>
          <button className="bs-button bs-button-key" aria-disabled={deed.busy} onClick={grant}>
            {visitsWords.grant}
          </button>
          <button className="bs-button" aria-disabled={deed.busy} onClick={end}>
            {sure ? visitsWords.confirmEnd : visitsWords.end}
          </button>
        </>
      )}
    </li>
  )
}
