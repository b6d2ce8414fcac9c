'use client'

import { useMemo } from 'react'
import { CHECK_DEVICE } from '../../../lib/check/test-card'
import type { Visit } from '../../../lib/visit/visit'
import { useLiveList, useStaffLists } from '../shell/use-live-list'
import { DeviceList } from './device-list'
import { VisitRow } from './visit-row'
import { visitsWords } from './visits-words'
import './visits.css'

const isNewerVisit = (visit: Visit, known: Visit) => visit.version > known.version

/** Who is at which kiosk, and which devices are there. */
export function VisitsPage() {
  const lists = useStaffLists()
  const visits = useLiveList(lists.visits, isNewerVisit)
  const { here, ended } = useMemo(() => divided(visits ?? []), [visits])
  return (
    <div className="visits">
      <h1 className="bs-title">{visitsWords.title}</h1>
      <DeviceList lists={lists} />
      <section aria-labelledby="visits-here">
        <h2 id="visits-here">{visitsWords.here}</h2>
        {here.length === 0 ? (
          <p className="bs-panel visits-empty">{visits ? visitsWords.nobody : visitsWords.reading}</p>
        ) : (
          <ul className="bs-panel visit-list">
            {here.map((visit) => (
              <VisitRow key={visit.id} lists={lists} visit={visit} />
            ))}
          </ul>
        )}
      </section>
      {ended.length > 0 && (
        <details>
          <summary>
            {visitsWords.ended} <span>{ended.length}</span>
          </summary>
          <ul className="bs-panel visit-list">
            {ended.map((visit) => (
              <VisitRow key={visit.id} lists={lists} visit={visit} />
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}

/** Newest first; a kiosk that lost its guest’s goodbye starts anew, so only its newest visit can be going on. */
function divided(visits: readonly Visit[]): { here: readonly Visit[]; ended: readonly Visit[] } {
  const newest = [...visits].sort((a, b) => b.userNumber - a.userNumber)
  const devices = new Set<string>()
  const here: Visit[] = []
  const ended: Visit[] = []
  for (const visit of newest) {
    // A test card comes from no guest.
    if (visit.deviceId === CHECK_DEVICE) continue
    const isHere = visit.endedAt === undefined && !devices.has(visit.deviceId)
    ;(isHere ? here : ended).push(visit)
    devices.add(visit.deviceId)
  }
  return { here, ended }
}
