import { HandTapIcon } from '@phosphor-icons/react/dist/ssr/HandTap'
import Link from 'next/link'
import { Bill } from '../components/ui/bill'
import { BrandMark } from '../components/ui/brand-mark'
import { Stage } from '../components/ui/stage'
import '../components/ui/button.css'
import './front-door.css'

/** The front door: which of the booth's rooms this screen is for. */
export default function FrontDoor() {
  return (
    <Stage scene="front-door" lamp="end">
      <Bill lines={['Snap', 'Magic']} />
      <p className="front-door-lede">Say what you picture. Take it home as a card.</p>
      <div className="hero front-door-card" aria-hidden="true">
        <div className="front-door-back">
          <BrandMark />
          <span>SnapMagic</span>
        </div>
      </div>
      <nav aria-label="Rooms">
        <Link className="button button-lit" href="/kiosk">
          <HandTapIcon className="icon" weight="bold" />
          Open the kiosk
        </Link>
        <p className="caption">For the booth’s own screen: touch, portrait or landscape.</p>
        <Link className="front-door-staff" href="/staff" prefetch={false}>
          Staff
        </Link>
      </nav>
    </Stage>
  )
}
