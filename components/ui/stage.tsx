import type { ComponentProps, ReactNode } from 'react'
import { Room } from './room'
import './stage.css'

interface StageProps extends ComponentProps<typeof Room> {
  /** Names the layout, in the screen's own style sheet: `.stage-{scene}`. */
  scene: string
  children: ReactNode
}

/** One screen: the room behind it, and a grid as large as the glass that never scrolls on a booth. */
export function Stage({ scene, children, ...room }: StageProps) {
  return (
    <>
      <Room {...room} />
      <main className={`stage stage-${scene}`}>{children}</main>
    </>
  )
}
