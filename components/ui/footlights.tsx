import './footlights.css'

/** One lamp: lit, unlit, or the one we are at. */
export type Lamp = 'on' | 'off' | 'now'

interface FootlightsProps {
  lamps: readonly Lamp[]
  /** What the lamps count, for those who cannot see them; without it they are decoration beside the same words. */
  label?: string
  className?: string
}

/** The only indicator of the house: a row of lamps, each counting something real. */
export function Footlights({ lamps, label, className = '' }: FootlightsProps) {
  const spoken = label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label }
  return (
    <span className={`footlights ${className}`} {...spoken}>
      {lamps.map((lamp, index) => (
        <i key={index} data-lamp={lamp} />
      ))}
    </span>
  )
}

/** `count` lamps of which the first `lit` are on. */
export function lampsLit(lit: number, count: number): Lamp[] {
  return Array.from({ length: count }, (_, index) => (index < lit ? 'on' : 'off'))
}

/** Lamps for step `step` (from 1) of `count`: done, now, to come. */
export function lampsForStep(step: number, count: number): Lamp[] {
  return Array.from({ length: count }, (_, index) =>
    index + 1 < step ? 'on' : index + 1 === step ? 'now' : 'off',
  )
}
