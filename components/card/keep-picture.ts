import { realAfter } from '../../lib/api/after'
import { backoffMs } from '../../lib/api/backoff'
import type { CardImage, Reply, Stop } from '../../lib/api/booth-api'
import { afterPaint } from '../kiosk/after-paint'
import { artLight, preloadArt } from './art-light'

/** A finished card's picture in this browser's memory, decoded and ready to be shown. */
export interface CardPicture {
  url: string
  /** The picture on a few pixels, whose colours fall on the curtain; comes a little later, for the picture goes first. */
  lightUrl?: string
}

/** Asks for a picture's address, for this viewer. */
export type AskForImage = () => Promise<Reply<CardImage>>

const backoff = { firstMs: 500, slowestMs: 8_000 }

/** Loads the picture with as many tries as it takes; stopping lets go of its memory. */
export function keepPicture(ask: AskForImage, onPicture: (picture: CardPicture) => void): Stop {
  let stopped = false
  let failures = 0
  let url: string | undefined
  let stopNext: Stop = () => undefined

  const load = async () => {
    try {
      const fetched = await fetchPicture(ask)
      if (stopped) return
      const shown = (url = URL.createObjectURL(fetched))
      await preloadArt(shown)
      if (stopped) return
      onPicture({ url: shown })
      // A frame that was due already may come before the one with the picture, which is drawn by the second in any case.
      stopNext = afterPaint(() => {
        stopNext = afterPaint(() => void addLight(fetched, shown))
      })
    } catch {
      // A signed address that ran out, a lost network, a picture cut short: the next try asks for all of it anew.
      if (stopped) return
      letGo()
      stopNext = realAfter(backoffMs(++failures, backoff), () => void load())
    }
  }
  const addLight = async (fetched: Blob, shown: string) => {
    try {
      const { tinyUrl } = await artLight(fetched)
      if (!stopped) onPicture({ url: shown, lightUrl: tinyUrl })
    } catch {
      // The room keeps its own light.
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

async function fetchPicture(ask: AskForImage): Promise<Blob> {
  const reply = await ask()
  if (reply.kind === 'refused') throw new Error(reply.refusal.code)
  const response = await fetch(reply.value.url)
  if (!response.ok) throw new Error(`The picture's address answered ${response.status}`)
  return response.blob()
}
