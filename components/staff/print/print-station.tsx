'use client'

import { useEffect, useState } from 'react'
import { createAmplifyBoothApi } from '../../../lib/api/amplify-booth-api'
import { createPrintApi, type PrintApi } from '../../../lib/api/print-api'
import { useSignOfLife } from '../../booth/use-sign-of-life'
import { useStaffRoom } from '../shell/staff-room'
import { PrintDesk } from './print-desk'
import { PrintList } from './print-list'
import { PrintSheet } from './print-sheet'
import { PrintTable } from './print-table'
import { printWords } from './print-words'
import { useAutomaticPrinting } from './use-automatic-printing'
import { useCopiesLeft } from './use-copies-left'
import { usePrints } from './use-prints'
import { useStation } from './use-station'
import './print-station.css'

/** The print station: one number to call, one button, and the sheet on paper at its exact size. */
export function PrintStation() {
  const { eventId, event, execute, subscribe } = useStaffRoom()
  const [api] = useState<PrintApi>(() => createPrintApi({ execute, subscribe }))
  const [booth] = useState(() => createAmplifyBoothApi())
  useSignOfLife(booth, eventId, 'print')
  const prints = usePrints(api, eventId)
  const copiesLeft = useCopiesLeft(booth, { event, prints })
  const station = useStation(api, eventId)
  const [isOnPaper, setOnPaper] = useState<string>()
  const { held, take } = station
  const isReady = held?.sheetUrl !== undefined && isOnPaper === held.sheetUrl
  const waiting = prints?.filter(({ status }) => status === 'requested').length ?? 0
  const auto = useAutomaticPrinting({ station, isReady, waiting })

  // After a reload the print that this tab held is its own again.
  useEffect(() => void take(), [take])

  if (!prints || !event) return <h1 className="print-title">{printWords.title}</h1>
  return (
    <div className="print-station">
      <h1 className="print-title">{printWords.title}</h1>
      {(event.printLimit ?? 0) === 0 ? (
        <p className="print-off" role="status">
          {printWords.off}
        </p>
      ) : (
        copiesLeft !== undefined && (
          <p className="print-copies" role="status">
            {printWords.copiesLeft(copiesLeft, event.printLimit)}
          </p>
        )
      )}
      <PrintList prints={prints} heldId={held?.print.id} onAgain={({ id }) => void station.printAgain(id)} />
      <PrintTable held={held} />
      <PrintDesk station={station} isReady={isReady} waiting={waiting} auto={auto} />
      {held?.sheetUrl && <PrintSheet url={held.sheetUrl} onReady={() => setOnPaper(held.sheetUrl)} />}
    </div>
  )
}
