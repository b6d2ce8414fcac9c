'use client'

import { useEffect, useState } from 'react'
import type { StaffDesk } from '../../../lib/api/staff-desk'

/** The signed address of a finished card's picture; undefined until it is there, and when there is none. */
export function useCardPicture(
  desk: Pick<StaffDesk, 'cardImage'>,
  jobId: string | undefined,
): string | undefined {
  const [picture, setPicture] = useState<{ jobId: string; url: string }>()
  useEffect(() => {
    if (jobId === undefined) return undefined
    let current = true
    void desk.cardImage(jobId).then(
      (reply) => current && reply.kind === 'ok' && setPicture({ jobId, url: reply.value.url }),
      // The card shows without its picture; choosing it again asks again.
      () => undefined,
    )
    return () => {
      current = false
    }
  }, [desk, jobId])
  return picture?.jobId === jobId ? picture?.url : undefined
}
