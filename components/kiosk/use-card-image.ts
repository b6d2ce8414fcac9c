import { useEffect, useState } from 'react'
import type { BoothApi } from '../../lib/api/booth-api'
import { type CardPicture, keepPicture } from '../card/keep-picture'

/** Fetches a card's picture, for as long as it takes; it is forgotten with the component, or when `jobId` changes. */
export function useCardImage(api: BoothApi, jobId: string | undefined): CardPicture | undefined {
  const [picture, setPicture] = useState<CardPicture & { jobId: string }>()
  useEffect(() => {
    if (jobId === undefined) return undefined
    return keepPicture(
      () => api.cardImage(jobId),
      (loaded) => setPicture({ ...loaded, jobId }),
    )
  }, [api, jobId])
  return picture?.jobId === jobId ? picture : undefined
}
