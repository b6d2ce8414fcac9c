import { createContext, useContext } from 'react'
import { BrandMark } from './brand-mark'

/** The address of the event's logo, for all that stands on its screens; undefined without one. */
export const EventLogo = createContext<string | undefined>(undefined)

/** The event's logo, or the house's own mark. The event's name stands beside it. */
export function EventMark() {
  const logoUrl = useContext(EventLogo)
  if (logoUrl === undefined) return <BrandMark />
  return <img className="event-logo" src={logoUrl} alt="" />
}
