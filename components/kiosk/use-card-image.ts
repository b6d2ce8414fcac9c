import { useEffect, useState } from 'react'
import { realAfter } from '../../lib/api/after'
import { backoffMs } from '../../lib/api/backoff'
import type { BoothApi, Stop } from '../../lib/api/booth-api'
import { artLight, preloadArt } from '../card/art-light'
import { afterPaint } from './after-paint'

/** A finished card's picture in this browser's memory, decoded and ready to be shown. */
export interface CardPicture {
  url: string
  /** The picture on a few pixels, whose colours fall on the curtain; comes a little later, for the picture goes first. */
  lightUrl?: string
}

const backoff = { firstMs: 500, slowestMs: 8_000 }

/** Fetches a card's picture, for as long as it takes; it is forgotten with the component, or when `jobId` changes. */
export function useCardImage(api: BoothApi, jobId: string | undefined): CardPicture | undefined {
  const [picture, setPicture] = useState<CardPicture & { jobId: string }>()
  useEffect(() => {
    if (jobId === undefined) return undefined
    return keepPicture(api, jobId, (loaded) => setPicture({ ...loaded, jobId }))
  }, [api, jobId])
  return picture?.jobId === jobId ? picture : undefined
}

/** Loads the picture with as many tries as it takes; stopping lets go of its memory. */
function keepPicture(api: BoothApi, jobId: string, onPicture: (picture: CardPicture) => void): Stop {
  let stopped = false
  let failures = 0
  let url: string | undefined
  let stopNext: Stop = () => undefined

  const load = async () => {
    try {
      const fetched = await fetchPicture(api, jobId)
      if (stopped) return
      const shown = (url = URL.createObjectURL(fetched))
      const image = await preloadArt(shown)
      if (stopped) return
      onPicture({ url: shown })
      stopNext = afterPaint(() => onPicture({ url: shown, lightUrl: artLight(image).tinyUrl }))
    } catch {
      // A signed address that ran out, a lost network, a picture cut short: the next try asks for all of it anew.
      if (stopped) return
      letGo()
      stopNext = realAfter(backoffMs(++failures, backoff), () => void load())
    }
  }
  const letGo = () => {
    if (url !== undefined) URL.revokeObjectURL(url)
    url = undefined
  }
  void load()
  return () => {
    stopped = true
    stopNext()
    letGo()
  }
}

async function fetchPicture(api: BoothApi, jobId: string): Promise<Blob> {
  const reply = await api.cardImage(jobId)
  if (reply.kind === 'refused') throw new Error(reply.refusal.code)
  const response = await fetch(reply.value.url)
  if (!response.ok) throw new Error(`The picture's address answered ${response.status}`)
  return response.blob()
}
