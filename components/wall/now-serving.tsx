import type { Line } from '../../lib/event/line'
import { usualMs } from '../../lib/event/line'
import { durationWords } from '../../lib/words/words'
import { useWords } from '../words/guest-words'

/** Tickets after the one being served that the wall has room for. */
const nextShown = 3

/** Whose card is being made, in numbers to be read from eight metres. */
export function NowServing({ line }: { line: Line | undefined }) {
  const words = useWords()
  const { wall } = words
  const serving = line?.startedTicket ?? 0
  const waiting = Math.min(nextShown, Math.max(0, (line?.lastTicket ?? 0) - serving))
  const next = Array.from({ length: waiting }, (_, index) => serving + index + 1)
  const ms = line && usualMs(line)
  return (
    <section className="wall-serving">
      {serving > 0 && (
        <div role="status">
          <h2>{wall.serving}</h2>
          <p className="wall-number num" data-digits={String(serving).length}>
            {serving}
          </p>
        </div>
      )}
      {next.length > 0 && (
        <p className="wall-next num">
          <span>{wall.next}</span> {next.join(' ')}
        </p>
      )}
      <p className="wall-make">
        {wall.make}
        <br />
        {ms !== undefined && wall.about(durationWords(ms, words))}
      </p>
    </section>
  )
}
