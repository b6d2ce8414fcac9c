import type { PrintJob } from '../../../lib/print/print-job'
import { printWords } from './print-words'

interface PrintListProps {
  prints: readonly PrintJob[]
  heldId: string | undefined
  onAgain: (print: PrintJob) => void
}

const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' })
const timeOf = (iso: string) => clock.format(new Date(iso))

/** What waits, what needs a hand, and what came out last. */
export function PrintList({ prints, heldId, onAgain }: PrintListProps) {
  const of = (...statuses: PrintJob['status'][]) => prints.filter(({ status }) => statuses.includes(status))
  const waiting = [...of('claimed', 'requested')].reverse()
  const problems = [...of('problem')].reverse()
  return (
    <section className="print-list" aria-label={printWords.next}>
      {problems.length > 0 && (
        <Rows
          title={printWords.problems}
          prints={problems}
          heldId={heldId}
          action={printWords.retry}
          onAgain={onAgain}
        />
      )}
      <Rows title={printWords.next} prints={waiting} heldId={heldId} />
      <Rows
        title={printWords.done}
        prints={of('printed')}
        heldId={heldId}
        action={printWords.again}
        onAgain={onAgain}
      />
    </section>
  )
}

interface RowsProps extends Omit<PrintListProps, 'onAgain'> {
  title: string
  action?: string
  onAgain?: (print: PrintJob) => void
}

function Rows({ title, prints, heldId, action, onAgain }: RowsProps) {
  return (
    <>
      <h2>
        {title} <span>{prints.length}</span>
      </h2>
      <ul>
        {prints.map((print) => (
          <li key={print.id} aria-current={print.id === heldId || undefined}>
            <p>
              <b>
                <bdi>{print.displayName}</bdi>
              </b>
              <span>{stateOf(print, heldId)}</span>
            </p>
            {action && onAgain && (
              <button className="bs-button" onClick={() => onAgain(print)}>
                {action}
                <span className="print-hidden"> {print.number}</span>
              </button>
            )}
            <b className="print-no">{print.number}</b>
          </li>
        ))}
      </ul>
    </>
  )
}

function stateOf(print: PrintJob, heldId: string | undefined): string {
  if (print.id === heldId) return printWords.printing
  switch (print.status) {
    case 'requested':
      return printWords.askedAt(timeOf(print.requestedAt))
    case 'claimed':
      return printWords.elsewhere
    case 'problem':
      return printWords.jammed
    case 'printed':
      return printWords.printedAt(timeOf(print.printedAt ?? print.requestedAt))
  }
}
