import { startTransition, useEffect, useState } from 'react'
import type { Job } from '../../lib/job/job'

/** By then whoever asked a moment later has a ticket: until then the machine has other work. */
const SET_AFTER_MS = 1_000

/** Whether a card has been painted for a moment, in which the stage may be set for it, unseen. */
export function useStageSet({ status }: Pick<Job, 'status'>): boolean {
  const [isSet, setIsSet] = useState(false)
  useEffect(() => {
    if (status !== 'processing') return undefined
    const timer = setTimeout(() => startTransition(() => setIsSet(true)), SET_AFTER_MS)
    return () => clearTimeout(timer)
  }, [status])
  return isSet
}
