import { goldLetters, spectrumLetters } from '../../lib/card/card-colours'
import type { Edition } from '../../lib/card/card-facts'
import type { FittedName, NameLine } from '../../lib/card/fit-name'
import { LineEmoji, LineLetters } from './card-text-line'
import { FoilRun } from './foil-run'

interface CardNameProps {
  id: string
  name: FittedName
  edition: Edition
  emojiUrl: (code: string) => string
}

/** The name in foil: a wide run of colours seen through the letters, so that it can slide while they stand still. */
export function CardName({ id, name, edition, emojiUrl }: CardNameProps) {
  const stops = edition === 'encore' ? goldLetters : spectrumLetters
  return name.lines.map((line, index) => (
    <g key={line.top}>
      <clipPath id={`${id}name${index}`}>
        <LineLetters line={line} weight={line.weight} family={line.family} />
      </clipPath>
      <g clipPath={`url(#${id}name${index})`}>
        <FoilRun id={`${id}foil${index}`} box={lineBox(line)} stops={stops} degrees={105} stretch={2.4} />
      </g>
      <LineEmoji line={line} emojiUrl={emojiUrl} />
    </g>
  ))
}

/** Accents and tails may reach out of the line's own box. */
function lineBox({ x, top, width, height }: NameLine) {
  return { x, y: top - height * 0.3, width, height: height * 1.6 }
}
