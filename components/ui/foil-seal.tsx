import { BrandMark } from './brand-mark'
import './foil-seal.css'

/** The seal on a card's stub: the mark on a fan of foil. Sized by the card that it is on. */
export function FoilSeal() {
  return (
    <span className="foil-seal">
      <BrandMark />
    </span>
  )
}
