import { DownloadSimpleIcon } from '@phosphor-icons/react/dist/ssr/DownloadSimple'
import { HandIcon } from '@phosphor-icons/react/dist/ssr/Hand'
import { PrinterIcon } from '@phosphor-icons/react/dist/ssr/Printer'
import { AutomaticChoice } from './automatic-choice'
import { printWords } from './print-words'
import { type AutomaticPrinting, sheetName } from './use-automatic-printing'
import type { HeldPrint, Station } from './use-station'

interface PrintDeskProps {
  station: Station
  isReady: boolean
  waiting: number
  auto: AutomaticPrinting
}

/** The print in hand: its number to call, and what became of it. */
export function PrintDesk({ station, isReady, waiting, auto }: PrintDeskProps) {
  const { held, trouble, busy, take } = station
  return (
    <section className="print-desk" aria-label={printWords.call}>
      {held ? (
        <InHand held={held} station={station} isReady={isReady} />
      ) : (
        <>
          <h2>{waiting > 0 ? `${printWords.waiting}: ${waiting}` : printWords.nothing}</h2>
          {waiting === 0 && <p>{printWords.nothingWords}</p>}
          <button
            className="bs-button bs-button-key"
            disabled={busy || waiting === 0}
            onClick={() => void take()}
          >
            {printWords.take}
          </button>
        </>
      )}
      <p className="print-trouble" role="status">
        {trouble}
      </p>
      <AutomaticChoice auto={auto} />
    </section>
  )
}

function InHand({ held, station, isReady }: { held: HeldPrint; station: Station; isReady: boolean }) {
  const { print, sheetUrl } = held
  const { busy, report } = station
  return (
    <>
      <h2>{printWords.call}</h2>
      <p className="print-call">{print.number}</p>
      <p className="print-who">
        <b>
          <bdi>{print.displayName}</bdi>
        </b>
        <small>
          {printWords.ticket(print.ticket, print.userNumber)} ·{' '}
          {printWords.copies(print.printed, print.copies)}
        </small>
      </p>
      <button className="bs-button bs-button-key" disabled={!isReady} onClick={() => window.print()}>
        <PrinterIcon className="bs-icon" weight="bold" aria-hidden="true" />
        {printWords.print}
      </button>
      <button className="bs-button print-out" disabled={busy} onClick={() => void report('printed')}>
        <HandIcon className="bs-icon" weight="bold" aria-hidden="true" />
        {printWords.out}
      </button>
      <div className="print-pair">
        <button className="bs-button" disabled={busy} onClick={() => void report('problem')}>
          {printWords.jam}
        </button>
        <button className="bs-button" disabled={busy} onClick={() => void report('release')}>
          {printWords.skip}
        </button>
      </div>
      {sheetUrl && (
        <a className="bs-button" href={sheetUrl} download={sheetName(print)}>
          <DownloadSimpleIcon className="bs-icon" aria-hidden="true" />
          {printWords.save}
        </a>
      )}
    </>
  )
}
