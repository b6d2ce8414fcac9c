'use client'

import { useEffect, useMemo, useState } from 'react'
import type { EventDesk } from '../../../lib/api/event-desk'
import type { EventSettings } from '../../../lib/event/event'
import { type EventFigures, eventFigures } from '../../../lib/figures/event-figures'
import { wordFailure } from '../board/failure-words'
import { useEventDesk, useEventSettings } from '../event/use-event-settings'
import { useStaffRoom } from '../shell/staff-room'
import { EndEvent } from './end-event'
import { ExportCards } from './export-cards'
import { figuresWords as words } from './figures-words'
import { HoursChart } from './hours-chart'
import { useEventJobs } from './use-event-jobs'
import '../event/event.css'
import './figures.css'

/** How the event goes, what to take along, and its end. */
export function FiguresPage() {
  const { eventId, chooseEvent } = useStaffRoom()
  const desk = useEventDesk()
  const { settings } = useEventSettings(desk)
  const [round, setRound] = useState(0)
  const known = useEventJobs(desk, eventId, round)
  const counted = useCounted(desk, eventId, round)
  const jobs = known.kind === 'away' ? undefined : known.jobs
  const figures = useMemo(() => jobs && eventFigures(jobs), [jobs])
  return (
    <div className="event-page">
      <header className="event-head">
        <h1 className="bs-title">{words.title}</h1>
        <button className="bs-button" onClick={() => setRound(round + 1)}>
          {words.again}
        </button>
      </header>
      <p role="status">
        {known.kind === 'away' && words.away}
        {known.kind === 'reading' && words.reading(known.jobs.length)}
        {known.kind === 'here' && known.jobs.length === 0 && words.none}
      </p>
      {figures && <Numbers figures={figures} counted={counted} event={settings} />}
      {figures && figures.hours.length > 0 && <HoursChart hours={figures.hours} />}
      {figures && figures.reasons.length > 0 && <Reasons figures={figures} />}
      {known.kind === 'here' && <ExportCards desk={desk} eventId={eventId} jobs={known.jobs} />}
      {settings && <EndEvent desk={desk} event={settings} onGone={() => chooseEvent(eventId)} />}
    </div>
  )
}

interface NumbersProps {
  figures: EventFigures
  counted: Counted
  event: EventSettings | undefined
}

function Numbers({ figures, counted, event }: NumbersProps) {
  const { modelCallsPerDay: cap, printLimit = 0 } = event ?? {}
  const { callsToday = 0, copies = 0 } = counted
  const numbers: [string, string, string?][] = [
    [words.made, figures.made.toLocaleString('en')],
    [words.underWay, figures.underWay.toLocaleString('en')],
    [words.wait, clock(figures.usualWaitMs), `/ ${clock(figures.slowWaitMs)}`],
    [words.otherWords, figures.otherWords.toLocaleString('en')],
    [words.gaveUp, figures.gaveUp.toLocaleString('en')],
    [words.left, figures.left.toLocaleString('en')],
    [words.spent, `$${figures.dollars.toFixed(2)}`, words.calls(figures.modelCalls)],
    [words.cap, cap === undefined ? words.noCap : words.ofCap(callsToday, cap)],
    [words.prints, copies.toLocaleString('en'), printLimit > 0 ? words.ofPrints(printLimit) : undefined],
  ]
  return (
    <dl className="bs-panel figures-numbers">
      {numbers.map(([name, number, beside]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            {number} {beside && <small>{beside}</small>}
          </dd>
        </div>
      ))}
    </dl>
  )
}

function Reasons({ figures }: { figures: EventFigures }) {
  return (
    <section className="bs-panel event-group" aria-label={words.reasons}>
      <h2>{words.reasons}</h2>
      <ul className="figures-reasons">
        {figures.reasons.map(({ code, count }) => (
          <li key={code}>
            <b>{count}</b> {wordFailure(code)} <code>{code}</code>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Minutes and seconds: `0:42`. */
function clock(ms: number | undefined): string {
  if (ms === undefined) return '–'
  const seconds = Math.round(ms / 1000)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

/** What is counted elsewhere than by the jobs; undefined until it is read. */
interface Counted {
  callsToday?: number
  copies?: number
}

function useCounted(desk: EventDesk, eventId: string, round: number): Counted {
  const [counted, setCounted] = useState<Counted>({})
  useEffect(() => {
    let current = true
    const take = (found: Counted) => current && setCounted((known) => ({ ...known, ...found }))
    // Without them the page says all else; "look again" asks again.
    const leave = () => undefined
    void desk.modelCallsOn(eventId, new Date()).then((callsToday) => take({ callsToday }), leave)
    void desk.copiesPrinted(eventId).then((copies) => take({ copies }), leave)
    return () => {
      current = false
    }
  }, [desk, eventId, round])
  return counted
}
