import { useEffect, useRef, useState } from 'react'
import type { BoothApi, CardImage, Reply } from '../../lib/api/booth-api'
import type { Job } from '../../lib/job/job'
import { type CardPicture, keepPicture } from '../card/keep-picture'
import { connectTo } from './connect-to'
import { askEarly, startingWith } from './early-address'

/**
 * Fetches a finished card's picture, for as long as it takes; it is forgotten with the component, or with the job. Its
 * address is asked for while it is painted, and its server connected to, so that the guest waits for neither.
 */
export function useCardImage(
  api: BoothApi,
  { id, status }: Pick<Job, 'id' | 'status'>,
): CardPicture | undefined {
  const [picture, setPicture] = useState<CardPicture & { jobId: string }>()
  const early = useRef<{ jobId: string; reply: Promise<Reply<CardImage>> }>(undefined)
  useEffect(() => {
    if (status !== 'processing') return
    early.current = { jobId: id, reply: askEarly(() => api.cardImage(id), connectTo) }
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
