import { PrinterIcon } from '@phosphor-icons/react/dist/ssr/Printer'
import { Button } from '../../ui/button'
import { Filled, useWords } from '../../words/guest-words'
import type { Print } from '../use-print'
import './print-offer.css'

/** The card on paper: asked for with one touch, then the number that the desk calls. */
export function PrintOffer({ print: { state, onPrint } }: { print: Print }) {
  const { take } = useWords()
  return (
    <div className="print-offer" aria-live="polite">
      {state.kind === 'requested' && (
        <p>
          <b>
            <Filled words={take.printNumber} fill={{ number: state.number }} />
          </b>{' '}
          {take.printCall}
        </p>
      )}
      {state.kind === 'refused' && <p>{state.message}</p>}
      {(state.kind === 'offered' || state.kind === 'asking') && (
        <Button look="quiet" onClick={onPrint} disabled={state.kind === 'asking'}>
          <PrinterIcon className="icon" weight="bold" />
          {state.kind === 'asking' ? take.printing : take.print}
        </Button>
      )}
    </div>
  )
}
