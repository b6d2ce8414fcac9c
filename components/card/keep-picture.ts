import { realAfter } from '../../lib/api/after'
import { backoffMs } from '../../lib/api/backoff'
import type { CardImage, Reply, Stop } from '../../lib/api/booth-api'
import { afterPaint } from '../kiosk/after-paint'

/** A finished card's picture, decoded and ready to be shown from this browser's memory. */
export interface CardPicture {
  url: string
  /** The picture once more, whose colours fall on the curtain; comes a little later, for the picture goes first. */
  lightUrl?: string
}

/** Asks for a picture's address, for this viewer; an address that is known already is given at once. */
export type AskForImage = () => Reply<CardImage> | Promise<Reply<CardImage>>

const backoff = { firstMs: 500, slowestMs: 8_000 }

/** Loads the picture with as many tries as it takes; stopping lets go of its memory. */
export function keepPicture(ask: AskForImage, onPicture: (picture: CardPicture) => void): Stop {
  // Held, so that the browser keeps what it has loaded for whoever draws it next.
  let kept: HTMLImageElement | undefined
  let stopped = false
  let failures = 0
  let stopNext: Stop = () => undefined

  const load = async () => {
    try {
      const answer = ask()
      // Not one turn later than need be: the next turn draws a screen.
      const reply = answer instanceof Promise ? await answer : answer
      if (stopped) return
      if (reply.kind === 'refused') throw new Error(reply.refusal.code)
      kept = pictureFrom(reply.value.url)
      await kept.decode()
      if (stopped) return
      const { src: url } = kept
      onPicture({ url })
      // A frame that was due already may come before the one with the picture, which is drawn by the second in any case.
      stopNext = afterPaint(() => {
        stopNext = afterPaint(() => onPicture({ url, lightUrl: url }))
      })
    } catch {
      // A signed address that ran out, a lost network, a picture cut short: the next try asks for all of it anew.
      if (stopped) return
      kept = undefined
      stopNext = realAfter(backoffMs(++failures, backoff), () => void load())
    }
  }
  void load()
  return () => {
    stopped = true
    stopNext()
    kept = undefined
  }
}

/**
 * Begins to load a picture. Asked for as the card's drawing asks, without CORS: a browser would load and decode it once
 * more for that.
 */
function pictureFrom(url: string): HTMLImageElement {
  const picture = new Image()
  picture.fetchPriority = 'high'
  picture.src = url
  return picture
}
