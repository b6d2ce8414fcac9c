import { codePageUrl } from '../../lib/take-away/take-away-link'
import { usePublicOrigin } from '../take-away/public-origin'
import { QrCode } from '../take-away/qr-code'
import { useWords } from '../words/guest-words'

/** The way from the wall to the booth's page: whoever has a ticket opens it there by its code. */
export function WallDoor() {
  const { wall } = useWords()
  const origin = usePublicOrigin()
  return (
    <aside className="wall-door">
      <QrCode text={codePageUrl(origin)} label={wall.open} className="wall-qr" />
      <p>{wall.open}</p>
    </aside>
  )
}
