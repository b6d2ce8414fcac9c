import { useEffect, useState } from 'react'
import type { PrintJob } from '../../../lib/print/print-job'
import type { HeldPrint, Station } from './use-station'

export const automaticModes = ['off', 'print', 'save'] as const
/** By hand; into `window.print()`, for a browser whose print asks nobody; or into the folder that a printer watches. */
export type AutomaticMode = (typeof automaticModes)[number]

interface AutomaticOptions {
  station: Station
  /** The sheet in hand is drawn: it can go on paper. */
  isReady: boolean
  /** Prints that nobody holds. */
  waiting: number
}

export interface AutomaticPrinting {
  mode: AutomaticMode
  turnTo: (mode: AutomaticMode) => void
}

/** Takes, prints and reports one print after the other. */
export function useAutomaticPrinting({ station, isReady, waiting }: AutomaticOptions): AutomaticPrinting {
  const [mode, turnTo] = useState<AutomaticMode>('off')
  const { held, busy, take, report } = station
  const heldId = held?.print.id
  useEffect(() => {
    if (mode !== 'off' && heldId === undefined && waiting > 0 && !busy) void take()
  }, [mode, heldId, waiting, busy, take])
  useEffect(() => {
    if (mode === 'off' || !held || !isReady) return
    if (mode === 'print') window.print()
    else saveSheet(held)
    void report('printed')
    // One sheet is one call: what else changes does not print it again.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [mode, heldId, isReady])
  return { mode, turnTo }
}

/** A sheet's file says the number to call, and which copy it is. */
export function sheetName({ number, printed }: Pick<PrintJob, 'number' | 'printed'>): string {
  return `print-${number}-copy-${printed + 1}.png`
}

function saveSheet({ print, sheetUrl }: HeldPrint): void {
  if (sheetUrl === undefined) return
  const link = document.createElement('a')
  link.href = sheetUrl
  link.download = sheetName(print)
  link.click()
}
