import { useCallback, useEffect, useRef, useState } from 'react'
import type { PrintApi, PrintOutcome } from '../../../lib/api/print-api'
import { PRINT_LEASE_MS } from '../../../lib/print/print-change'
import type { PrintJob } from '../../../lib/print/print-job'
import { loadSheet } from './load-sheet'
import { printWords } from './print-words'
import { stationId } from './station-id'

/** A print in this station's hands; `sheetUrl` is in this browser's memory, ready for paper. */
export interface HeldPrint {
  print: PrintJob
  sheetUrl: string | undefined
}

export interface Station {
  held: HeldPrint | undefined
  /** What went wrong last, for the crew. */
  trouble: string | undefined
  busy: boolean
  /** Takes the next print, or keeps hold of the one in hand. */
  take: () => Promise<void>
  report: (outcome: PrintOutcome) => Promise<void>
  /** Puts a print into the line once more: for another copy, or another try. */
  printAgain: (jobId: string) => Promise<void>
}

/** This browser as a print station: it holds one print at a time and renews its claim while it does. */
export function useStation(api: PrintApi, eventId: string): Station {
  const [held, setHeld] = useState<HeldPrint>()
  const [trouble, setTrouble] = useState<string>()
  const [busy, setBusy] = useState(false)
  const heldId = held?.print.id
  const run = useCallback(async (work: () => Promise<string | undefined>) => {
    setBusy(true)
    try {
      setTrouble(await work())
    } catch (error) {
      setTrouble(error instanceof Error ? error.message : String(error))
    } finally {
      setBusy(false)
    }
  }, [])

  const take = useCallback(
    () =>
      run(async () => {
        const reply = await api.claimPrint(eventId, stationId())
        if (reply.kind === 'refused') return reply.refusal.message
        const print = reply.value
        setHeld((before) =>
          before?.print.id === print?.id ? before : print && { print, sheetUrl: undefined },
        )
        return undefined
      }),
    [api, eventId, run],
  )
  const report = useCallback(
    (outcome: PrintOutcome) =>
      run(async () => {
        if (heldId === undefined) return undefined
        const reply = await api.finishPrint({ jobId: heldId, station: stationId(), outcome })
        // Whoever has it now prints it: either way it is no longer ours.
        setHeld(undefined)
        return reply.kind === 'refused' ? reply.refusal.message : undefined
      }),
    [api, heldId, run],
  )
  const printAgain = useCallback(
    (jobId: string) =>
      run(async () => {
        const reply = await api.requestPrint(jobId, true)
        if (reply.kind === 'ok') return undefined
        const { code, message } = reply.refusal
        return code === 'PRINTS_USED_UP' ? printWords.usedUp : message
      }),
    [api, run],
  )
  useSheet(api, heldId, (sheetUrl) => setHeld((before) => before && { ...before, sheetUrl }), setTrouble)
  useEffect(() => {
    if (heldId === undefined) return undefined
    const timer = setInterval(() => void take(), PRINT_LEASE_MS / 3)
    return () => clearInterval(timer)
  }, [heldId, take])
  return { held, trouble, busy, take, report, printAgain }
}

/** Loads the sheet of the print in hand, and lets go of it afterwards. */
function useSheet(
  api: PrintApi,
  jobId: string | undefined,
  onSheet: (url: string) => void,
  onTrouble: (trouble: string) => void,
): void {
  const listeners = useRef({ onSheet, onTrouble })
  useEffect(() => {
    listeners.current = { onSheet, onTrouble }
  })
  useEffect(() => {
    if (jobId === undefined) return undefined
    return loadSheet(
      () => api.printFile(jobId),
      (url) => listeners.current.onSheet(url),
      (trouble) => listeners.current.onTrouble(trouble),
    )
  }, [api, jobId])
}
