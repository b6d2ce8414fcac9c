import { DownloadSimpleIcon } from '@phosphor-icons/react/dist/ssr/DownloadSimple'
import { UploadSimpleIcon } from '@phosphor-icons/react/dist/ssr/UploadSimple'
import { useId, useState } from 'react'
import { EventForm } from '../../../lib/event/event-form'
import { saveFile } from '../save/save-file'
import { eventWords as words, fieldWords } from './event-words'

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
    const { fits, trouble } = await readForm(file)
    setMessage(fits ? words.imported : trouble)
    if (fits) onImport({ ...fits, logoKey: form.logoKey })
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

/** The form that a file holds, or what does not fit, by the field's own name. */
async function readForm(file: File): Promise<{ fits?: EventForm; trouble?: string }> {
  try {
    const parsed = EventForm.safeParse(JSON.parse(await file.text()))
    if (parsed.success) return { fits: parsed.data }
    const { path, message } = parsed.error.issues[0] ?? { path: [], message: '' }
    const field = path[0] === undefined ? undefined : names[String(path[0])]
    return { trouble: field === undefined ? words.importTrouble : words.importField(field, message) }
  } catch {
    return { trouble: words.importTrouble }
  }
}

const names: Readonly<Record<string, string>> = fieldWords
