import { useId, useState } from 'react'
import type { EventDesk } from '../../../lib/api/event-desk'
import { LOGO_MOST_BYTES } from '../../../lib/event/logo'
import { eventWords as words, fieldHints, fieldWords } from './event-words'

interface LogoFieldProps {
  desk: Pick<EventDesk, 'putLogo'>
  eventId: string
  logoKey: string | undefined
  onChange: (logoKey: string | undefined) => void
}

/** The event's logo: chosen here, shown on kiosks once the form is saved. */
export function LogoField({ desk, eventId, logoKey, onChange }: LogoFieldProps) {
  const id = useId()
  const [message, setMessage] = useState<string>()
  const send = async (file: File | undefined) => {
    if (!file) return
    if (file.size > LOGO_MOST_BYTES) return setMessage(words.logoTooLarge)
    try {
      const reply = await desk.putLogo(eventId, await asBase64(file))
      setMessage(reply.kind === 'ok' ? words.logoReady : reply.refusal.message)
      if (reply.kind === 'ok') onChange(reply.value)
    } catch {
      setMessage(words.away)
    }
  }
  return (
    <div className="event-field" data-wide>
      <span id={`${id}-label`}>{fieldWords.logoKey}</span>
      <div className="event-row">
        <label className="bs-button" htmlFor={id}>
          {logoKey ? words.otherLogo : words.chooseLogo}
        </label>
        <input
          id={id}
          className="event-file-input"
          type="file"
          accept="image/png,image/webp"
          onChange={({ target }) => void send(target.files?.[0]).then(() => (target.value = ''))}
        />
        {logoKey && (
          <button type="button" className="bs-button" onClick={() => onChange(undefined)}>
            {words.noLogo}
          </button>
        )}
      </div>
      <p className="bs-fine">{fieldHints.logoKey}</p>
      <p role="status">{message}</p>
    </div>
  )
}

async function asBase64(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
}
