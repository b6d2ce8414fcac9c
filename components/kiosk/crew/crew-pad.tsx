'use client'

import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { Reply, StaffRequest } from '../../../lib/api/booth-api'
import { cardsLeft, type Visit } from '../../../lib/visit/visit'
import { CrewMenu } from './crew-menu'
import { PinKeys } from './pin-keys'
import './crew-pad.css'

export interface CrewPadProps {
  ask: (request: Pick<StaffRequest, 'pin' | 'action'>) => Promise<Reply<Visit | undefined>>
  /** The guest at the kiosk, if there is one. */
  visit: Visit | undefined
  locked: boolean
  onGranted: (visit: Visit) => void
  onEnd: () => void
  onLock: (lock: boolean) => void
  onSignOut: () => void
  onClose: () => void
}

/** Nobody leaves the crew's menu open for a guest. */
const closesAfterMs = 30_000

/** The crew's pad: the event's PIN, then what it opens. The PIN lives here only, and goes with the pad. */
export function CrewPad(props: CrewPadProps) {
  const { ask, visit, onClose } = props
  const [pin, setPin] = useState<string>()
  const [busy, setBusy] = useState(false)
  const [message, setMessage] = useState('')
  const dialog = useRef<HTMLDialogElement>(null)
  const touched = useQuietClose(onClose)
  useEffect(() => {
    const element = dialog.current
    element?.showModal()
    return () => element?.close()
  }, [])

  const send = async (request: Pick<StaffRequest, 'pin' | 'action'>): Promise<Visit | true | undefined> => {
    setBusy(true)
    setMessage('')
    try {
      const reply = await ask(request)
      if (reply.kind === 'ok') return reply.value ?? true
      setMessage(reply.refusal.message)
    } catch {
      setMessage('The studio does not answer. Check the network and try again.')
    } finally {
      setBusy(false)
    }
    return undefined
  }
  const open = async (typed: string) => {
    if (await send({ pin: typed, action: 'open' })) setPin(typed)
  }
  const grant = async () => {
    const granted = pin !== undefined && (await send({ pin, action: 'grant' }))
    if (!granted || granted === true) return
    props.onGranted(granted)
    setMessage(`Granted. Cards left: ${cardsLeft(granted)}.`)
  }
  const end = async () => {
    if (pin === undefined || !(await send({ pin, action: 'end' }))) return
    props.onEnd()
    onClose()
  }

  return (
    <dialog
      ref={dialog}
      className="crew-pad"
      lang="en"
      dir="ltr"
      aria-labelledby="crew-title"
      onPointerDown={touched}
      onKeyDown={touched}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
    >
      <h2 id="crew-title">{pin === undefined ? 'Crew only' : 'What does the guest need?'}</h2>
      {pin === undefined ? (
        <PinKeys busy={busy} onPin={(typed) => void open(typed)} onClose={onClose} />
      ) : (
        <CrewMenu
          {...props}
          visit={visit}
          busy={busy}
          onGrant={() => void grant()}
          onEnd={() => void end()}
        />
      )}
      <p className="crew-message" role="status">
        {message}
      </p>
    </dialog>
  )
}

/** Closes after half a minute without a touch; gives what to call on each. */
function useQuietClose(onClose: () => void): () => void {
  const [touches, setTouches] = useState(0)
  // The line moves and the pad is drawn anew meanwhile: only a touch begins the half minute again.
  const close = useEffectEvent(onClose)
  useEffect(() => {
    const timer = setTimeout(() => close(), closesAfterMs)
    return () => clearTimeout(timer)
  }, [touches])
  return () => setTouches((count) => count + 1)
}
