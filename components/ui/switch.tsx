import type { ReactNode } from 'react'
import './switch.css'

interface SwitchProps {
  on: boolean
  onSwitch: (on: boolean) => void
  children: ReactNode
}

/** One choice, on or off; the whole line is the control. */
export function Switch({ on, onSwitch, children }: SwitchProps) {
  return (
    <button type="button" className="switch" role="switch" aria-checked={on} onClick={() => onSwitch(!on)}>
      <span className="switch-words">{children}</span>
      <span className="switch-lever" />
    </button>
  )
}
