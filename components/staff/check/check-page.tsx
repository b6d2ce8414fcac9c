'use client'

import { CheckCircleIcon } from '@phosphor-icons/react/dist/ssr/CheckCircle'
import { WarningCircleIcon } from '@phosphor-icons/react/dist/ssr/WarningCircle'
import { XCircleIcon } from '@phosphor-icons/react/dist/ssr/XCircle'
import { useState } from 'react'
import type { EventSettings } from '../../../lib/event/event'
import { useEventDesk, useEventSettings } from '../event/use-event-settings'
import { eventWords } from '../event/event-words'
import { checkWords as words } from './check-words'
import { type Finding, runChecks } from './run-checks'
import { runTestCard, type TestCard } from './run-test-card'
import '../event/event.css'
import './check.css'

interface Outcome {
  findings: readonly Finding[]
  card?: TestCard
}

/** Everything tried once before the doors open, each with what to do when it is not well. */
export function CheckPage() {
  const desk = useEventDesk()
  const { settings } = useEventSettings(desk)
  const [busy, setBusy] = useState(false)
  const [outcome, setOutcome] = useState<Outcome>()
  const run = async (event: EventSettings) => {
    setBusy(true)
    setOutcome(undefined)
    const checks = runChecks(desk, event).then((findings) => {
      setOutcome({ findings })
      return findings
    })
    const [findings, card] = await Promise.all([checks, runTestCard(desk, event.id)])
    setOutcome({ findings, card })
    setBusy(false)
  }
  return (
    <div className="event-page">
      <header className="event-head">
        <h1 className="bs-title">{words.title}</h1>
        <button
          className="bs-button bs-button-key"
          disabled={busy || !settings}
          onClick={() => settings && void run(settings)}
        >
          {outcome && !busy ? words.again : words.run}
        </button>
      </header>
      <p className="bs-lede">{settings ? words.lede : eventWords.loading}</p>
      <p role="status">{busy ? words.running : outcome?.card && verdictOf(outcome)}</p>
      {outcome && <Findings outcome={outcome} busy={busy} />}
    </div>
  )
}

function Findings({ outcome: { findings, card }, busy }: { outcome: Outcome; busy: boolean }) {
  return (
    <ul className="bs-panel check-list">
      {[...findings, ...(card ? [card.finding] : [])].map((finding) => (
        <FindingRow key={finding.name} {...finding} />
      ))}
      {busy && !card && (
        <li data-verdict="busy">
          <b>{words.testCard}</b>
          <span>{words.verdicts.busy}</span>
        </li>
      )}
      {card?.pictureUrl && (
        <li className="check-picture">
          {/* A signed address of the bucket, for a few minutes: nothing for Next to keep. */}
          <img src={card.pictureUrl} alt={words.testCard} />
        </li>
      )}
    </ul>
  )
}

const icons = { good: CheckCircleIcon, look: WarningCircleIcon, bad: XCircleIcon }

function FindingRow({ name, verdict, message }: Finding) {
  const Icon = icons[verdict]
  return (
    <li data-verdict={verdict}>
      <Icon className="bs-icon" weight="fill" aria-hidden="true" />
      <b>{name}</b>
      <span className="check-verdict">{words.verdicts[verdict]}</span>
      <span>{message}</span>
    </li>
  )
}

function verdictOf({ findings, card }: Outcome): string {
  const all = card ? [...findings, card.finding] : findings
  const count = all.filter(({ verdict }) => verdict !== 'good').length
  return count === 0 ? words.allWell : words.notWell(count)
}
