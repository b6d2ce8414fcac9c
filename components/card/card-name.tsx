import { goldLetters, spectrumLetters } from '../../lib/card/card-colours'
import type { Edition } from '../../lib/card/card-facts'
import type { FittedName, NameLine } from '../../lib/card/fit-name'
import { LineEmoji, LineLetters } from './card-text-line'
import { FoilRun, type FoilRunning } from './foil-run'

interface CardNameProps {
  id: string
  name: FittedName
  edition: Edition
  emojiUrl: (code: string) => string
  /** The emoji only. */
  bare: boolean
}

/** The name in foil: a wide run of colours seen through the letters, so that it can slide while they stand still. */
export function CardName({ id, name, edition, emojiUrl, bare }: CardNameProps) {
  return name.lines.map((line, index) => (
    <g key={line.top}>
      {!bare && (
        <>
          <clipPath id={`${id}name${index}`}>
            <LineLetters line={line} weight={line.weight} family={line.family} />
          </clipPath>
          <g clipPath={`url(#${id}name${index})`}>
            <FoilRun id={`${id}foil${index}`} {...nameFoil(line, edition)} />
          </g>
        </>
      )}
      <LineEmoji line={line} emojiUrl={emojiUrl} />
    </g>
  ))
}

/** How the foil of a line of the name runs. Accents and tails may reach out of the line's own box. */
export function nameFoil({ x, top, width, height }: NameLine, edition: Edition): FoilRunning {
  return {
    box: { x, y: top - height * 0.3, width, height: height * 1.6 },
    stops: edition === 'encore' ? goldLetters : spectrumLetters,
    degrees: 105,
    stretch: 2.4,
  }
}
