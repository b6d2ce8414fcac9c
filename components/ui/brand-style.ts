import type { CSSProperties } from 'react'
import type { EventBrand } from '../../lib/event/event'

/**
 * An event's own variables, from which `app/styles/tokens.css` derives every colour.
 * Put it on an element that carries `data-event`.
 */
export function brandStyle(brand: EventBrand): CSSProperties {
  const variables: Record<`--event-${string}`, string> = {
    '--event-stage-h': String(brand.stageHue),
    '--event-stage-c': String(brand.stageChroma),
    '--event-gel': brand.gel,
    '--event-paper': brand.paper,
  }
  return variables
}
