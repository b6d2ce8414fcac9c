import type { CSSProperties } from 'react'
import './room.css'

interface RoomProps {
  /** `far` shows the stage floor; `near` hangs to the ground and steps back, where people read and type. */
  curtain?: 'far' | 'near'
  /** Where the lamp points on a wide screen. */
  lamp?: 'start' | 'centre' | 'end'
  /** The lamp breathes; only while nobody is using the booth. */
  breathing?: boolean
  /** Address of the picture whose colours fall on the curtain. */
  light?: string
  /** The lamp goes out and the picture's light comes up. */
  lit?: boolean
  /** House to black, before the card turns. */
  dark?: boolean
}

/** The dark theatre behind every screen: curtain, lamp and, once there is one, the picture's own light. */
export function Room({
  curtain = 'far',
  lamp = 'centre',
  breathing = false,
  light,
  lit = false,
  dark = false,
}: RoomProps) {
  return (
    <>
      <div
        className="room"
        aria-hidden="true"
        data-curtain={curtain}
        data-lamp={lamp}
        data-dark={dark || undefined}
        data-lit={(lit && light !== undefined) || undefined}
        style={light === undefined ? undefined : lightStyle(light)}
      >
        <i className="room-curtain" />
        <i className="room-floor" />
        <i className="room-dark" />
        {light !== undefined && <i className="room-light" />}
        <i className="room-beam" />
        <i className="room-pool" />
      </div>
      <i
        // A new one for each scene: its lamp comes up anew.
        key={`${curtain} ${lamp} ${lit}`}
        className="room-night"
        aria-hidden="true"
        data-dark={dark || undefined}
        data-breathing={breathing || undefined}
        data-rising={!(dark || breathing || lit) || undefined}
      />
    </>
  )
}

function lightStyle(url: string): CSSProperties {
  const variables: Record<`--${string}`, string> = { '--light': `url(${JSON.stringify(url)})` }
  return variables
}
