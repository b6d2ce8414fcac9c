'use client'

import {
  createContext,
  useContext,
  useLayoutEffect,
  useState,
  type ComponentProps,
  type ReactNode,
} from 'react'
import { Room } from './room'
import './stage.css'

type RoomProps = ComponentProps<typeof Room>

interface StageProps extends RoomProps {
  /** Names the layout, in the screen's own style sheet: `.stage-{scene}`. */
  scene: string
  children: ReactNode
}

const LightRoom = createContext<((room: RoomProps) => void) | undefined>(undefined)

/**
 * One room for all stages inside, which stays when one screen follows the other: its light moves, and a screen that
 * brings news need not wait until the whole glass is painted anew.
 */
export function Theatre({ children }: { children: ReactNode }) {
  const [room, setRoom] = useState<RoomProps>({})
  return (
    <LightRoom value={setRoom}>
      <Room {...room} />
      {children}
    </LightRoom>
  )
}

const Waiting = createContext(false)

/** A stage that is set up while another one plays: laid out in full, unseen and untouched until it no longer waits. */
export function Backstage({ waiting, children }: { waiting: boolean; children: ReactNode }) {
  return <Waiting value={waiting}>{children}</Waiting>
}

/** One screen: the room behind it, and a grid as large as the glass that never scrolls on a booth. */
export function Stage({ scene, children, ...room }: StageProps) {
  const lightRoom = useContext(LightRoom)
  const waiting = useContext(Waiting)
  const { curtain, lamp, breathing, light, lit, dark } = room
  useLayoutEffect(() => {
    if (!waiting) lightRoom?.({ curtain, lamp, breathing, light, lit, dark })
  }, [lightRoom, waiting, curtain, lamp, breathing, light, lit, dark])
  return (
    <>
      {!lightRoom && <Room {...room} />}
      <main className={`stage stage-${scene}`} data-waiting={waiting ? '' : undefined} inert={waiting}>
        {children}
      </main>
    </>
  )
}
