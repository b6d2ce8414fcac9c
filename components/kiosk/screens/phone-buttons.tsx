import { ArrowLeftIcon } from '@phosphor-icons/react/dist/ssr/ArrowLeft'
import { Button } from '../../ui/button'

interface PhoneButtonsProps {
  goLabel: string
  goDisabled?: boolean
  onGo: () => void
  onBack: () => void
}

/** Back and the next step, where the booth's keyboard (which has both) does not show. */
export function PhoneButtons({ goLabel, goDisabled = false, onGo, onBack }: PhoneButtonsProps) {
  return (
    <div className="button-row phone-buttons">
      <Button look="quiet" className="button-fit" aria-label="Back" onClick={onBack}>
        <ArrowLeftIcon className="icon rtl:-scale-x-100" weight="bold" />
      </Button>
      <Button disabled={goDisabled} onClick={onGo}>
        {goLabel}
      </Button>
    </div>
  )
}
