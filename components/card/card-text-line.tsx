import { fontFamily } from '../../lib/card/card-type'
import type { LinePart, TextLine } from '../../lib/card/text-line'
import { round } from './slanted-axis'

interface CardTextLineProps {
  line: TextLine
  fill: string
  weight: number
  emojiUrl: (code: string) => string
}

/** One line of small type, its emoji as pictures. */
export function CardTextLine({ line, fill, weight, emojiUrl }: CardTextLineProps) {
  return (
    <>
      <LineLetters line={line} fill={fill} weight={weight} family={fontFamily(line.cut)} />
      <LineEmoji line={line} emojiUrl={emojiUrl} />
    </>
  )
}

interface LineLettersProps {
  line: TextLine
  weight: number
  family: string
  fill?: string
}

/** The letters of a line. Right-to-left parts start at their right edge, whatever their true width. */
export function LineLetters({ line, weight, family, fill }: LineLettersProps) {
  return line.parts.filter(isLetters).map((part) => (
    <text
      key={part.x}
      x={round(line.rightToLeft ? part.x + part.width : part.x)}
      y={round(line.baseline)}
      direction={line.rightToLeft ? 'rtl' : undefined}
      fontFamily={family}
      fontSize={round(line.size)}
      fontWeight={weight}
      fill={fill}
    >
      {part.text}
    </text>
  ))
}

const pictureSize = 0.8
/** A picture stands a little below the line of the letters, like a round letter does. */
const pictureDrop = 0.06

/** The emoji of a line as pictures: the same ones on every screen and in print. */
export function LineEmoji({ line, emojiUrl }: { line: TextLine; emojiUrl: (code: string) => string }) {
  const size = round(line.size * pictureSize)
  return line.parts.map(
    (part) =>
      part.kind === 'emoji' && (
        <image
          key={part.x}
          href={emojiUrl(part.code)}
          x={round(part.x + (part.width - size) / 2)}
          y={round(line.baseline - size + line.size * pictureDrop)}
          width={size}
          height={size}
        />
      ),
  )
}

function isLetters(part: LinePart): boolean {
  return part.kind === 'text' && part.text.trim() !== ''
}
