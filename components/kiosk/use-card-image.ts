import { useEffect, useRef, useState } from 'react'
import type { BoothApi, CardImage, Reply } from '../../lib/api/booth-api'
import type { Job } from '../../lib/job/job'
import { type CardPicture, keepPicture } from '../card/keep-picture'
import { startingWith } from './early-address'

/**
 * Fetches a finished card's picture, for as long as it takes; it is forgotten with the component, or with the job. Its
 * address is asked for while it is painted, so that the guest does not wait for that too.
 */
export function useCardImage(
  api: BoothApi,
  { id, status }: Pick<Job, 'id' | 'status'>,
): CardPicture | undefined {
  const [picture, setPicture] = useState<CardPicture & { jobId: string }>()
  const early = useRef<{ jobId: string; reply: Promise<Reply<CardImage>> }>(undefined)
  useEffect(() => {
    if (status !== 'processing') return
    const reply = api.cardImage(id)
    // Heard once the card is finished.
    reply.catch(() => undefined)
    early.current = { jobId: id, reply }
  }, [api, id, status])
  useEffect(() => {
    if (status !== 'completed') return undefined
    const reply = early.current?.jobId === id ? early.current.reply : undefined
    early.current = undefined
    return keepPicture(
      startingWith(reply, () => api.cardImage(id)),
      (loaded) => setPicture({ ...loaded, jobId: id }),
    )
  }, [api, id, status])
  return picture?.jobId === id && status === 'completed' ? picture : undefined
}
