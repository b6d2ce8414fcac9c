import { cardsLeft, type Visit } from '../../../lib/visit/visit'
import { Button } from '../../ui/button'
import { useWakeSwitch } from '../use-wake-lock'

interface CrewMenuProps {
  visit: Visit | undefined
  locked: boolean
  busy: boolean
  onGrant: () => void
  onEnd: () => void
  onLock: (lock: boolean) => void
  onSignOut: () => void
  onClose: () => void
}

/** What the crew can do at a kiosk without leaving the guest's side. */
export function CrewMenu({ visit, locked, busy, onGrant, onEnd, onLock, onSignOut, onClose }: CrewMenuProps) {
  const [awake, setAwake] = useWakeSwitch()
  const close = (act: () => void) => () => {
    act()
    onClose()
  }
  return (
    <div className="crew-menu">
      {visit ? (
        <>
          <p>
            Guest {visit.userNumber}, {cardsLeft(visit)} of {visit.allowance} cards left.
          </p>
          <Button disabled={busy} autoFocus onClick={onGrant}>
            Give fresh cards
          </Button>
          <Button look="quiet" disabled={busy} onClick={onEnd}>
            End this visit
          </Button>
        </>
      ) : (
        <p>No guest is at this kiosk.</p>
      )}
      <Button look="quiet" onClick={close(() => onLock(!locked))}>
        {locked ? 'Unlock this kiosk' : 'Lock this kiosk'}
      </Button>
      <Button look="quiet" aria-pressed={awake} onClick={() => setAwake(!awake)}>
        {awake ? 'Keep the screen awake: on' : 'Keep the screen awake: off'}
      </Button>
      <Button look="quiet" onClick={close(onSignOut)}>
        Sign this screen out
      </Button>
      <Button look="quiet" onClick={onClose}>
        Back to the guests
      </Button>
    </div>
  )
}
