import { BackspaceIcon } from '@phosphor-icons/react/dist/ssr/Backspace'
import { useEffect, useState } from 'react'
import { Button } from '../../ui/button'
import { Footlights, lampsLit } from '../../ui/footlights'

interface PinKeysProps {
  busy: boolean
  onPin: (pin: string) => void
  onClose: () => void
}

const figures = [...'123456789']
const longest = 12
const shortest = 4

/** The PIN by touch or by keyboard; it shows as lamps, never as figures. */
export function PinKeys({ busy, onPin, onClose }: PinKeysProps) {
  const [pin, setPin] = useState('')
  const type = (figure: string) => setPin((typed) => (typed + figure).slice(0, longest))
  const erase = () => setPin((typed) => typed.slice(0, -1))
  useEffect(() => {
    const onKey = ({ key }: KeyboardEvent) => {
      if (/^\d$/.test(key)) setPin((typed) => (typed + key).slice(0, longest))
      else if (key === 'Backspace') setPin((typed) => typed.slice(0, -1))
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
  const submit = () => {
    if (busy || pin.length < shortest) return
    onPin(pin)
    setPin('')
  }
  return (
    <div className="pin">
      <Footlights
        lamps={lampsLit(pin.length, Math.max(6, pin.length))}
        label={`${pin.length} figures typed`}
      />
      <div className="pin-keys" role="group" aria-label="PIN">
        {figures.map((figure, index) => (
          <Button key={figure} look="quiet" autoFocus={index === 0} onClick={() => type(figure)}>
            {figure}
          </Button>
        ))}
        <Button look="quiet" aria-label="Delete one figure" onClick={erase}>
          <BackspaceIcon className="icon" weight="bold" />
        </Button>
        <Button look="quiet" onClick={() => type('0')}>
          0
        </Button>
        <Button disabled={busy || pin.length < shortest} onClick={submit}>
          Open
        </Button>
      </div>
      <Button look="quiet" onClick={onClose}>
        Back to the guests
      </Button>
    </div>
  )
}
