'use client'

import { DeviceRotateIcon } from '@phosphor-icons/react/dist/ssr/DeviceRotate'
import { useState } from 'react'

type AskForTilt = () => Promise<string>

/** iPhones tell how they are held only after a tap that asks for it; other phones just do. */
export function TiltPermission({ label }: { label: string }) {
  const [asked, setAsked] = useState(false)
  const ask = askForTilt()
  if (!ask || asked) return null
  return (
    <button
      type="button"
      className="button button-quiet"
      onClick={() => void ask().finally(() => setAsked(true))}
    >
      <DeviceRotateIcon className="icon" weight="bold" />
      {label}
    </button>
  )
}

function askForTilt(): AskForTilt | undefined {
  if (!('DeviceOrientationEvent' in window)) return undefined
  const event: { requestPermission?: AskForTilt } = DeviceOrientationEvent as {
    requestPermission?: AskForTilt
  }
  return event.requestPermission?.bind(event)
}
