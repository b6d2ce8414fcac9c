import { useEffect, useState } from 'react'
import type { Station } from './use-station'

interface AutomaticOptions {
  station: Station
  /** The sheet in hand is drawn: it can go on paper. */
  isReady: boolean
  /** Prints that nobody holds. */
  waiting: number
}

export interface AutomaticPrinting {
  isOn: boolean
  turn: (on: boolean) => void
}

/** Takes, prints and reports one print after the other, for a browser whose `print()` asks nobody. */
export function useAutomaticPrinting({ station, isReady, waiting }: AutomaticOptions): AutomaticPrinting {
  const [isOn, turn] = useState(false)
  const { held, busy, take, report } = station
  const heldId = held?.print.id
  useEffect(() => {
    if (isOn && heldId === undefined && waiting > 0 && !busy) void take()
  }, [isOn, heldId, waiting, busy, take])
  useEffect(() => {
    if (!isOn || heldId === undefined || !isReady) return
    window.print()
    void report('printed')
    // One sheet is one call: what else changes does not print it again.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [isOn, heldId, isReady])
  return { isOn, turn }
}
