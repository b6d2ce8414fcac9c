import { DownloadSimpleIcon } from '@phosphor-icons/react/dist/ssr/DownloadSimple'
import { UploadSimpleIcon } from '@phosphor-icons/react/dist/ssr/UploadSimple'
import { useId, useState } from 'react'
import { EventForm } from '../../../lib/event/event-form'
import { saveFile } from '../save-file'
import { eventWords as words } from './event-words'

interface EventFileProps {
  name: string
  form: EventForm
  onImport: (form: EventForm) => void
}

/** The form as a file: out, to keep or to carry, and in again. A logo stays with its event. */
export function EventFile({ name, form, onImport }: EventFileProps) {
  const id = useId()
  const [message, setMessage] = useState<string>()
  const read = async (file: File | undefined) => {
    if (!file) return
    const parsed = await readForm(file)
    setMessage(parsed ? words.imported : words.importTrouble)
    if (parsed) onImport({ ...parsed, logoKey: form.logoKey })
  }
  return (
    <section className="bs-panel event-group" aria-label={words.file}>
      <h2>{words.file}</h2>
      <p className="bs-fine">{words.fileHint}</p>
      <div className="event-row">
        <button
          className="bs-button"
          onClick={() => saveFile(`${name}.json`, new Blob([JSON.stringify(form, null, 2)], jsonType))}
        >
          <DownloadSimpleIcon className="bs-icon" aria-hidden="true" />
          {words.exportFile}
        </button>
        <label className="bs-button" htmlFor={id}>
          <UploadSimpleIcon className="bs-icon" aria-hidden="true" />
          {words.importFile}
        </label>
        <input
          id={id}
          className="event-file-input"
          type="file"
          accept="application/json,.json"
          onChange={({ target }) => void read(target.files?.[0]).then(() => (target.value = ''))}
        />
      </div>
      <p role="status">{message}</p>
    </section>
  )
}

const jsonType = { type: 'application/json' }

async function readForm(file: File): Promise<EventForm | undefined> {
  try {
    return EventForm.safeParse(JSON.parse(await file.text())).data
  } catch {
    return undefined
  }
}
