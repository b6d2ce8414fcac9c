import { ArrowLeftIcon } from '@phosphor-icons/react/dist/ssr/ArrowLeft'
import { Button } from '../../ui/button'
import { useWords } from '../../words/guest-words'

interface PhoneButtonsProps {
  goLabel: string
  goDisabled?: boolean
  onGo: () => void
  onBack: () => void
  /** On every screen, because the booth's keyboard has stepped aside. */
  always?: boolean
}

/** Back and the next step, where the booth's keyboard (which has both) does not show. */
export function PhoneButtons({
  goLabel,
  goDisabled = false,
  onGo,
  onBack,
  always = false,
}: PhoneButtonsProps) {
  const { common } = useWords()
  return (
    <div className="button-row phone-buttons" data-always={always || undefined}>
      <Button look="quiet" className="button-fit" aria-label={common.back} onClick={onBack}>
        <ArrowLeftIcon className="icon rtl:-scale-x-100" weight="bold" />
      </Button>
      <Button disabled={goDisabled} onClick={onGo}>
        {goLabel}
      </Button>
    </div>
  )
}
