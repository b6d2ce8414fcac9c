import type { Controls, EventDesk } from '../../../lib/api/event-desk'
import type { EventSettings } from '../../../lib/event/event'
import { useDeed } from '../board/use-deed'
import { MinutesChoice, after } from '../door/minutes-choice'
import { eventWords as words } from './event-words'
import { wordTime } from './local-time'

interface EventControlsProps {
  desk: Pick<EventDesk, 'controlEvent'>
  event: EventSettings
  onChanged: (event: EventSettings) => void
}

/** How the event stands, and the switch for its workers; its door is at the top of the page. */
export function EventControls({ desk, event, onChanged }: EventControlsProps) {
  const deed = useDeed()
  const { id, status, statusNote, paintingPaused = false } = event
  const turn = (controls: Controls) => deed.run(() => desk.controlEvent(id, controls), onChanged)
  return (
    <section className="bs-panel event-group event-controls" aria-label={words.controls}>
      <p role="status">
        {words.doorNow[status]} {status !== 'open' && statusNote && <q>{statusNote}</q>}{' '}
        {paintingPaused ? words.workersPaused : words.workersOn}
        {hoursOf(event).map((hour) => (
          <b key={hour} className="event-hour">
            {hour}
          </b>
        ))}
      </p>
      <button
        className={paintingPaused ? 'bs-button bs-button-key' : 'bs-button'}
        aria-disabled={deed.busy}
        onClick={() => turn({ paintingPaused: !paintingPaused })}
      >
        {paintingPaused ? words.resumeWorkers : words.pauseWorkers}
      </button>
      {paintingPaused && (
        <MinutesChoice
          title={words.paintsAgain}
          chosen={event.paintingPausedUntil === undefined ? 0 : undefined}
          onChoose={(minutes) => turn({ paintingPaused: true, until: after(minutes)?.toISOString() })}
        />
      )}
      <p role="alert" className="event-error">
        {deed.problem}
      </p>
    </section>
  )
}

/** What will happen by itself, and when. */
function hoursOf({ statusUntil, paintingPausedUntil, opensAt, closesAt }: EventSettings): string[] {
  const { opens, closes, opensAgain, paintsByItself } = words.hours
  const hours = [
    [opensAgain, statusUntil],
    [paintsByItself, paintingPausedUntil],
    [opens, opensAt],
    [closes, closesAt],
  ] as const
  return hours.flatMap(([say, at]) => (at === undefined ? [] : say(wordTime(at))))
}
