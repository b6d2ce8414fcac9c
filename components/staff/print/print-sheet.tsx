import { createPortal } from 'react-dom'
import './print-sheet.css'

/** What goes on paper: outside the console, alone on a page of exactly the card's size with its bleed. */
export function PrintSheet({ url, onReady }: { url: string; onReady: () => void }) {
  return createPortal(
    <div className="print-sheet" aria-hidden="true">
      <img src={url} alt="" onLoad={onReady} />
    </div>,
    document.body,
  )
}
