import type { EventForm } from '../../../lib/event/event-form'
import { cardFacts } from '../../../lib/card/card-facts'
import { StillCard } from '../../card/still-card'
import { brandStyle } from '../../ui/brand-style'
import { eventWords } from './event-words'

const someone = {
  displayName: 'Mara',
  prompt: 'a fox who keeps a lighthouse',
  userNumber: 42,
  ticket: 118,
  seed: 3,
}

/** A card and a lit button in the event's own look, as it is being written. */
export function EventPreview({ form }: { form: EventForm }) {
  const picture = form.styles[0] && `/styles/${form.styles[0]}.webp`
  return (
    <aside className="event-preview" aria-label={eventWords.preview}>
      <h2>{eventWords.preview}</h2>
      <div className="event-preview-stage" data-event="preview" style={brandStyle(form.brand)}>
        <StillCard facts={cardFacts(someone, withDay(form))} artUrl={picture} />
        <span className="event-preview-lamp">Touch to start</span>
        <span className="event-preview-paper">118</span>
      </div>
    </aside>
  )
}

/** While the day is being typed it is none. */
function withDay(form: EventForm): EventForm {
  return /^\d{4}-\d\d-\d\d$/.test(form.date) ? form : { ...form, date: '2027-05-14' }
}
