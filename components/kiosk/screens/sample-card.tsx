import { FoilSeal } from '../../ui/foil-seal'
import '../../card/card.css'
import '../../card/card-foil.css'
import './sample-card.css'

interface SampleCardProps {
  art: string
  eventName: string
  place: string
  /** Two words where a guest's name will stand. */
  name: readonly string[]
  /** What shines on it while it stands in front. */
  foil: 'satin' | 'prism' | 'stars' | 'rays'
  live: boolean
}

/** A card with a picture and room for a name: an invitation, not anybody's card. */
export function SampleCard({ art, eventName, place, name, foil, live }: SampleCardProps) {
  return (
    <div className="card sample-card" data-foil={foil} dir="ltr">
      <img className="sample-card-floor" src={art} alt="" draggable={false} />
      <p className="sample-card-head">{eventName}</p>
      <img className="sample-card-art" src={art} alt="" draggable={false} />
      {live && (
        <>
          <div className="card-foil" />
          <div className="card-sheen" />
        </>
      )}
      <p className="sample-card-name" dir="auto">
        {name.map((word) => (
          <span key={word}>{word}</span>
        ))}
      </p>
      <p className="sample-card-stub">
        <b>{place}</b>
        <FoilSeal />
      </p>
    </div>
  )
}
