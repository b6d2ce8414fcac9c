import type { Style } from '../../../lib/prompt/style'
import { styleLabel } from '../../../lib/words/words'
import { useWords } from '../../words/guest-words'
import './style-choice.css'

interface StyleChoiceProps {
  styles: readonly Style[]
  styleId: string
  onStyle: (styleId: string) => void
}

/** How the picture is drawn: one of the event's styles, each with a sample. */
export function StyleChoice({ styles, styleId, onStyle }: StyleChoiceProps) {
  const words = useWords()
  return (
    <fieldset className="styles">
      <legend>{words.make.styles}</legend>
      <div className="styles-row">
        {styles.map((style) => (
          <label key={style.id} className="style">
            <input
              type="radio"
              name="style"
              value={style.id}
              checked={style.id === styleId}
              onChange={() => onStyle(style.id)}
            />
            <img src={`/styles/${style.id}.webp`} alt="" width={320} height={180} draggable={false} />
            <span>{styleLabel(words, style)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
