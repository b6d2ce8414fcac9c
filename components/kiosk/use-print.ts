import { useState } from 'react'
import type { BoothApi } from '../../lib/api/booth-api'
import { sayReason } from '../../lib/words/words'
import { useWords } from '../words/guest-words'

/** A card on its way to paper, as its guest is told. */
export type PrintState =
  | { kind: 'offered' }
  | { kind: 'asking' }
  /** In the printer's line, under a number to be called. */
  | { kind: 'requested'; number: number }
  /** Not now; `message` says why and what to do. */
  | { kind: 'refused'; message: string }

export interface Print {
  state: PrintState
  onPrint: () => void
}

/** Lets a guest ask once for the card on paper; whatever the printer answers, the turn goes on. */
export function usePrint(api: Pick<BoothApi, 'requestPrint'>, jobId: string): Print {
  const words = useWords()
  const [state, setState] = useState<PrintState>({ kind: 'offered' })
  const ask = async () => {
    setState({ kind: 'asking' })
    try {
      const reply = await api.requestPrint(jobId)
      if (reply.kind === 'ok') setState({ kind: 'requested', number: reply.value.number })
      else setState({ kind: 'refused', message: sayReason(words, reply.refusal) })
    } catch {
      // A lost request may have been heard: asking again gives the same number.
      setState({ kind: 'refused', message: words.take.printAway })
    }
  }
  return { state, onPrint: () => void ask() }
}
