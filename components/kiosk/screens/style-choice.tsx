import type { Style } from '../../../lib/prompt/style'
import './style-choice.css'

interface StyleChoiceProps {
  styles: readonly Style[]
  styleId: string
  onStyle: (styleId: string) => void
}

/** How the picture is drawn: one of the event's styles, each with a sample. */
export function StyleChoice({ styles, styleId, onStyle }: StyleChoiceProps) {
  return (
    <fieldset className="styles">
      <legend>Drawn as</legend>
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
            <span>{style.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
