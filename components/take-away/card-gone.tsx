import { Bill } from '../ui/bill'
import { Pocket } from './pocket'

/** For links that open nothing, whatever the reason. */
export function CardGone() {
  return (
    <Pocket>
      <Bill lines={['This card has', 'left the stage.']} />
      <p className="pocket-lede">
        Cards are kept for some weeks, and then their guests’ words and pictures go.
      </p>
      <div className="pocket-room" />
      <p className="pocket-note">Typed a code? Codes work for one hour. Try the square on the screen.</p>
    </Pocket>
  )
}
