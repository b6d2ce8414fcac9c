import type { Kiosk } from '../../lib/kiosk/kiosk'
import type { KioskSession } from './kiosk-session'
import { FaceDownCard } from './later-screens'
import { StillThere } from './screens/still-there'

interface StillThereStepProps {
  kiosk: Kiosk
  secondsLeft: number
  session: KioskSession
}

/** Asks whether the guest is still there, with their card face down in the light. */
export function StillThereStep({ kiosk: { house, turn }, secondsLeft, session }: StillThereStepProps) {
  const { event } = house
  return (
    <StillThere
      secondsLeft={secondsLeft}
      onStay={session.touched}
      onLeave={() => session.guest({ type: 'done' })}
      card={
        typeof event !== 'string' && (
          <FaceDownCard eventName={event.name} ticket={'job' in turn ? turn.job.ticket : undefined} />
        )
      }
    />
  )
}
