import type { ReactNode } from 'react'
import type { EventBrand } from '../../lib/event/event'
import { type Language, languages } from '../../lib/words/language'
import { BrandMark } from '../ui/brand-mark'
import { brandStyle } from '../ui/brand-style'
import { Room } from '../ui/room'
import '../card/card-fonts.css'
import '../ui/button.css'
import './take-away.css'

interface PocketProps {
  language: Language
  eventName?: string
  brand?: EventBrand
  /** Address of the picture whose colours light the room. */
  light?: string
  children: ReactNode
}

/** The same room as on the kiosk, seen from the pocket: one column that scrolls. */
export function Pocket({ language, eventName = 'SnapMagic', brand, light, children }: PocketProps) {
  return (
    <div
      lang={language}
      dir={languages[language].direction}
      data-event=""
      className="pocket"
      style={brand && brandStyle(brand)}
    >
      <Room curtain="near" light={light} lit={light !== undefined} />
      <main className="pocket-page">
        <p className="pocket-event">
          <BrandMark />
          <span>{eventName}</span>
        </p>
        {children}
      </main>
    </div>
  )
}
