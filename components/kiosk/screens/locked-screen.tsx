'use client'

import { useEffect, useRef } from 'react'
import { Bill } from '../../ui/bill'
import { Room } from '../../ui/room'
import { TopLine } from '../../ui/top-line'
import { useWords } from '../../words/guest-words'
import './locked-screen.css'

/** The crew has locked this booth: it says so and waits for them. */
export function LockedScreen({ eventName }: { eventName: string | undefined }) {
  const { locked } = useWords().notices
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const element = dialog.current
    element?.showModal()
    return () => element?.close()
  }, [])
  return (
    <dialog
      ref={dialog}
      className="locked-screen"
      aria-labelledby="locked-title"
      onCancel={(event) => event.preventDefault()}
    >
      <Room curtain="far" lamp="centre" />
      <TopLine eventName={eventName} />
      <div className="locked-words" role="status">
        <Bill as="h2" id="locked-title" lines={locked.headline} />
        <p>{locked.message}</p>
      </div>
    </dialog>
  )
}
