'use client'

import { useState } from 'react'
import type { Reply } from '../../../lib/api/booth-api'
import { boardWords } from './board-words'

/** Something that staff asked for: under way, and why it did not work the last time. */
export interface Deed {
  busy: boolean
  problem: string | undefined
  run: <T>(ask: () => Promise<Reply<T>>, onDone?: (value: T) => void) => void
}

/** Asks for one thing at a time and keeps the sentence of a refusal for whoever asked. */
export function useDeed(): Deed {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()
  const run: Deed['run'] = (ask, onDone) => {
    if (busy) return
    setBusy(true)
    setProblem(undefined)
    void ask()
      .then(
        (reply) => (reply.kind === 'ok' ? onDone?.(reply.value) : setProblem(reply.refusal.message)),
        () => setProblem(boardWords.noAnswer),
      )
      .finally(() => setBusy(false))
  }
  return { busy, problem, run }
}
