import type { ComponentProps, PointerEvent } from 'react'

interface KeyProps extends Omit<ComponentProps<'button'>, 'onPointerDown' | 'onClick' | 'type'> {
  onPress: () => void
}

/** A key that types when it is touched, not when it is let go: two quick fingers lose no letter. */
export function Key({ onPress, className = '', ...rest }: KeyProps) {
  return (
    <button
      type="button"
      className={`key ${className}`}
      onPointerDown={(event: PointerEvent) => {
        if (event.button === 0) onPress()
      }}
      onClick={(event) => {
        // A click that no pointer made: Enter, space, or a screen reader.
        if (event.detail === 0) onPress()
      }}
      {...rest}
    />
  )
}
