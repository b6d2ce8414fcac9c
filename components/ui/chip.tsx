import type { ComponentProps } from 'react'
import './chip.css'

interface ChipProps extends ComponentProps<'button'> {
  /** Outlined in the lamp's colour: an offer beside the plain ones. */
  outlined?: boolean
}

/** A small choice or idea. Pressed chips (`aria-pressed`) turn bone white. */
export function Chip({ outlined = false, type = 'button', className = '', ...rest }: ChipProps) {
  return <button type={type} className={`chip ${outlined ? 'chip-outlined' : ''} ${className}`} {...rest} />
}
