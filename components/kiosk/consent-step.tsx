import type { KioskScreen } from '../../lib/kiosk/kiosk-screen'
import { CONSENT_VERSION } from '../../lib/visit/consent'
import { FaceDownCard } from './face-down-card'
import type { KioskSession } from './kiosk-session'
import { Consent } from './screens/consent'

interface ConsentStepProps {
  screen: Extract<KioskScreen, { kind: 'consent' }>
  session: KioskSession
  language: string
}

/** What a guest agrees to before anything is made. */
export function ConsentStep({ screen: { event, starting }, session: { guest }, language }: ConsentStepProps) {
  return (
    <Consent
      eventName={event.name}
      keepDays={event.keepDays}
      onAgree={(wallConsent) =>
        guest({ type: 'agree', consent: { consentVersion: CONSENT_VERSION, wallConsent, language } })
      }
      onDecline={() => guest({ type: 'back' })}
      starting={starting}
      back={<FaceDownCard eventName={event.name} />}
    />
  )
}
