import { printWords } from './print-words'
import { type AutomaticPrinting, automaticModes } from './use-automatic-printing'

/** Whether somebody stands at this station, and what it does if nobody does. */
export function AutomaticChoice({ auto: { mode, turnTo } }: { auto: AutomaticPrinting }) {
  return (
    <fieldset className="print-auto">
      <legend>{printWords.auto}</legend>
      {automaticModes.map((each) => {
        const [name, words] = printWords.automatic[each]
        return (
          <label key={each}>
            <input type="radio" name="automatic" checked={mode === each} onChange={() => turnTo(each)} />
            <span>
              <b>{name}</b>
              <small>{words}</small>
            </span>
          </label>
        )
      })}
    </fieldset>
  )
}
