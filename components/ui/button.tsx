import type { ComponentProps } from 'react'
import './button.css'

/** A lit button is the next step, and a screen has one; a quiet button is every other way on. */
interface ButtonProps extends ComponentProps<'button'> {
  look?: 'lit' | 'quiet'
}

export function Button({ look = 'lit', type = 'button', className = '', ...rest }: ButtonProps) {
  return <button type={type} className={`button button-${look} ${className}`} {...rest} />
}
