import type { ComponentProps } from 'react'
import './button.css'

/** A lit button is the next step, and a screen has one; a quiet button is every other way on. */
interface ButtonProps extends ComponentProps<'button'> {
  look?: 'lit' | 'quiet'
}

export function Button({ look = 'lit', type = 'button', className = '', onClick, ...rest }: ButtonProps) {
  return (
    <button
      type={type}
      className={`button button-${look} ${className}`}
      onClick={(event) => {
        showPress(event.currentTarget)
        onClick?.(event)
      }}
      {...rest}
    />
  )
}

/** As long as a quick finger's press can be seen. */
const pressMs = 160

/** A touch may be over before a frame has shown it: the press stays a moment longer. */
function showPress(button: HTMLButtonElement): void {
  button.dataset['pressed'] = ''
  setTimeout(() => delete button.dataset['pressed'], pressMs)
}
