import { Bill } from '../../ui/bill'
import { FoilSeal } from '../../ui/foil-seal'
import { Footlights, lampsLit } from '../../ui/footlights'
import { useWords } from '../../words/guest-words'
import './blank-card.css'

interface BlankCardProps {
  eventName: string
  prompt: string
  styleLabel: string
  name: string
}

/** A card before its picture: the curtain is closed, the edition not known yet, the name being set in foil. */
export function BlankCard({ eventName, prompt, styleLabel, name }: BlankCardProps) {
  const words = useWords()
  return (
    <div className="blank-card" aria-hidden="true" dir="ltr">
      <p className="blank-card-head">
        <span>{eventName}</span>
        <Footlights lamps={lampsLit(0, 4)} />
      </p>
      <div className="blank-card-picture" />
      <div className="blank-card-words">
        <div className="blank-card-name" data-empty={name === '' || undefined} dir="auto">
          <Bill as="p" lines={withCaret(nameLines(name === '' ? words.name.empty : name), name === '')} />
        </div>
        <p className="blank-card-title" dir="auto">
          {prompt}
        </p>
      </div>
      <p className="blank-card-stub">
        <span dir="auto">
          <span>{words.name.styledAs}</span>
          <b>{styleLabel}</b>
        </span>
        <FoilSeal />
      </p>
    </div>
  )
}

function withCaret(lines: readonly string[], empty: boolean) {
  const caret = <i className="blank-card-caret" key="caret" />
  return lines.map((line, index) =>
    empty && index === 0 ? [caret, line] : !empty && index === lines.length - 1 ? [line, caret] : line,
  )
}

/** One line, or two of about equal length; a word is never broken. */
function nameLines(name: string): string[] {
  const words = name.trimStart().split(/\s+/)
  if (words.length < 2 || name.length <= 8) return [name.trimStart()]
  const splits = words.slice(1).map((_, index) => {
    return [words.slice(0, index + 1).join(' '), words.slice(index + 1).join(' ')]
  })
  const unevenness = ([first = '', second = '']: string[]) => Math.abs(first.length - second.length)
  return splits.reduce((best, split) => (unevenness(split) < unevenness(best) ? split : best))
}
