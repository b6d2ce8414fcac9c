import { printWords } from './print-words'
import type { HeldPrint } from './use-station'

/** The sheet in hand as it goes on paper, with marks where the knife goes; an empty place while there is none. */
export function PrintTable({ held }: { held: HeldPrint | undefined }) {
  return (
    <figure className="print-table">
      <div className="print-paper">
        {held?.sheetUrl && (
          <>
            <img src={held.sheetUrl} alt={printWords.sheetOf(held.print.displayName)} />
            <TrimMarks />
          </>
        )}
      </div>
      <figcaption>{printWords.sheet}</figcaption>
    </figure>
  )
}

/** In hundredths of an inch from the sheet's corner. */
const trim = { left: 12.5, right: 262.5, top: 12.5, bottom: 362.5 }

function TrimMarks() {
  const uprights = [trim.left, trim.right].map((x) => `M${x} -18V-6M${x} 381V393`)
  const levels = [trim.top, trim.bottom].map((y) => `M-18 ${y}H-6M281 ${y}H293`)
  return (
    <svg className="print-trim" viewBox="0 0 275 375" aria-hidden="true">
      <path d={[...uprights, ...levels].join('')} />
    </svg>
  )
}
