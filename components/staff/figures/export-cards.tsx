import { useState } from 'react'
import type { EventDesk } from '../../../lib/api/event-desk'
import { jobsCsv } from '../../../lib/figures/jobs-csv'
import type { JobRecord } from '../../../lib/job/job'
import { saveFile } from '../save/save-file'
import { openSaveStream } from '../save/save-stream'
import { figuresWords as words } from './figures-words'
import { packPictures } from './pack-pictures'

interface ExportCardsProps {
  desk: Pick<EventDesk, 'cardImage'>
  eventId: string
  jobs: readonly JobRecord[]
}

/** The list of cards, and all pictures in one file. */
export function ExportCards({ desk, eventId, jobs }: ExportCardsProps) {
  const [message, setMessage] = useState<string>()
  const [busy, setBusy] = useState(false)
  const pack = async () => {
    setBusy(true)
    try {
      const onPacked = (done: number, all: number) => setMessage(words.zipping(done, all))
      const save = await openSaveStream(`${eventId}-pictures.zip`)
      const { packed, missing } = await packPictures({ desk, fetchFile, eventId, jobs, save, onPacked })
      setMessage([words.zipped(packed), missing > 0 && words.zipTrouble(missing)].filter(Boolean).join(' '))
    } catch (error) {
      // Who closes the dialog has changed their mind.
      const isLeft = error instanceof DOMException && error.name === 'AbortError'
      setMessage(isLeft ? undefined : words.zipFailed)
    }
    setBusy(false)
  }
  return (
    <section className="bs-panel event-group" aria-label={words.exportTitle}>
      <h2>{words.exportTitle}</h2>
      <div className="event-row">
        <button
          className="bs-button"
          onClick={() =>
            saveFile(`${eventId}-cards.csv`, new Blob([jobsCsv(jobs)], { type: 'text/csv;charset=utf-8' }))
          }
        >
          {words.csv}
        </button>
        <button className="bs-button" disabled={busy} onClick={() => void pack()}>
          {words.zip}
        </button>
      </div>
      <p role="status">{message}</p>
    </section>
  )
}

const fetchFile = (url: string) => fetch(url)
