import { useId, useState } from 'react'
import type { EventDesk } from '../../../lib/api/event-desk'
import type { EventSettings } from '../../../lib/event/event'
import { figuresWords as words } from './figures-words'

interface EndEventProps {
  desk: Pick<EventDesk, 'purgeEvent'>
  event: EventSettings
  /** Nothing is left of it. */
  onGone: () => void
}

type Ending =
  { kind: 'asked' } | { kind: 'going'; count: number } | { kind: 'gone' | 'trouble'; message: string }

/** The end of an event: everything deleted, once its name was typed. */
export function EndEvent({ desk, event, onGone }: EndEventProps) {
  const id = useId()
  const [typed, setTyped] = useState('')
  const [ending, setEnding] = useState<Ending>({ kind: 'asked' })
  const end = async () => {
    try {
      const ended = await purge(desk, event.id, typed, (count) => setEnding({ kind: 'going', count }))
      setEnding(ended)
      if (ended.kind === 'gone') onGone()
    } catch {
      setEnding({ kind: 'trouble', message: words.endFailed })
    }
  }
  if (event.status !== 'closed') {
    return (
      <section className="bs-panel event-group" aria-label={words.endTitle}>
        <h2>{words.endTitle}</h2>
        <p>{words.endLede}</p>
        <p>{words.endOpen}</p>
      </section>
    )
  }
  return (
    <section className="bs-panel event-group" aria-label={words.endTitle}>
      <h2>{words.endTitle}</h2>
      {ending.kind !== 'gone' && (
        <form
          className="event-note"
          onSubmit={(submit) => {
            submit.preventDefault()
            void end()
          }}
        >
          <p>{words.endLede}</p>
          <label htmlFor={id}>{words.confirm(event.name)}</label>
          <input
            id={id}
            className="bs-field"
            autoComplete="off"
            value={typed}
            onChange={({ target }) => setTyped(target.value)}
          />
          <button
            className="bs-button bs-button-danger"
            disabled={typed.trim() !== event.name || ending.kind === 'going'}
          >
            {words.end}
          </button>
        </form>
      )}
      <p role="status" className={ending.kind === 'trouble' ? 'event-error' : undefined}>
        {ending.kind === 'going' && words.ending(ending.count)}
        {(ending.kind === 'gone' || ending.kind === 'trouble') && ending.message}
      </p>
    </section>
  )
}

/** Between two rounds in which nothing went, because a worker still paints. */
const PATIENCE_MS = 2_000

/** Round after round, until nothing is left. */
async function purge(
  desk: Pick<EventDesk, 'purgeEvent'>,
  eventId: string,
  confirmation: string,
  onCount: (count: number) => void,
): Promise<Ending> {
  const total: Record<string, number> = {}
  for (;;) {
    const reply = await desk.purgeEvent(eventId, confirmation)
    if (reply.kind === 'refused') return { kind: 'trouble', message: reply.refusal.message }
    const { removed, isDone } = reply.value
    for (const [kind, count] of Object.entries(removed)) total[kind] = (total[kind] ?? 0) + count
    if (isDone) {
      const counts = Object.entries(total).map(([kind, count]) => `${count} ${kind}`)
      return { kind: 'gone', message: words.ended(counts.join(', ')) }
    }
    onCount(sum(total))
    if (sum(removed) === 0) await new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))
  }
}

function sum(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((all, one) => all + one, 0)
}
