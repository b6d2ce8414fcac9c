import { BrandMark } from '../../ui/brand-mark'
import './sample-card.css'

interface SampleCardProps {
  art: string
  eventName: string
  place: string
  /** Two words where a guest's name will stand. */
  name: readonly string[]
}

/** A card with a picture and room for a name: an invitation, not anybody's card. */
export function SampleCard({ art, eventName, place, name }: SampleCardProps) {
  return (
    <div className="sample-card" dir="ltr">
      <img className="sample-card-floor" src={art} alt="" draggable={false} />
      <p className="sample-card-head">{eventName}</p>
      <img className="sample-card-art" src={art} alt="" draggable={false} />
      <p className="sample-card-name">
        {name.map((word) => (
          <span key={word}>{word}</span>
        ))}
      </p>
      <p className="sample-card-stub">
        <b>{place}</b>
        <BrandMark />
      </p>
    </div>
  )
}
