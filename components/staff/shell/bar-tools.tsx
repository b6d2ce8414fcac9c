'use client'

import { MoonIcon } from '@phosphor-icons/react/dist/ssr/Moon'
import { SignOutIcon } from '@phosphor-icons/react/dist/ssr/SignOut'
import { signOutStaff } from '../../../lib/api/staff-session'
import { useLight } from './light'
import { shellWords } from './staff-words'

interface ToolProps {
  className?: string
  /** With its word beside the icon. */
  worded?: boolean
}

/** Blue light for a dark hall, and back. */
export function BlueLight({ className, worded = false }: ToolProps) {
  const [light, toggle] = useLight()
  return (
    <button
      className={className}
      aria-label={worded ? undefined : shellWords.lightOn}
      aria-pressed={light === 'blue'}
      onClick={toggle}
    >
      <MoonIcon className="bs-icon" aria-hidden="true" />
      {worded && shellWords.lightOn}
    </button>
  )
}

export function SignOut({ className, worded = false }: ToolProps) {
  return (
    <button
      className={className}
      aria-label={worded ? undefined : shellWords.signOut}
      onClick={() => void signOutStaff()}
    >
      <SignOutIcon className="bs-icon" aria-hidden="true" />
      {worded && shellWords.signOut}
    </button>
  )
}
