import { useEffect, useReducer, useState } from 'react'
import { followEvent } from '../../lib/api/follow-event'
import { followLine } from '../../lib/api/follow-line'
import { followWall } from '../../lib/api/follow-wall'
import { browserWake } from '../../lib/api/wake'
import type { WallApi } from '../../lib/api/wall-api'
import type { Event } from '../../lib/event/event'
import type { Line } from '../../lib/event/line'
import type { WallCard } from '../../lib/wall/wall-card'
import { type WallShow, emptyWall, showing, stepOn } from '../../lib/wall/wall-show'
import { useCalm } from '../ui/media-query'

/** Long enough to read a card from across a hall. */
const stepMs = 9_000

type WallNews = { kind: 'cards'; cards: readonly WallCard[] } | { kind: 'step' }

function onNews(show: WallShow, news: WallNews): WallShow {
  return news.kind === 'cards' ? showing(show, news.cards) : stepOn(show)
}

/** What an event's wall shows at this moment, for as long as the component lives. */
export function useWall(api: WallApi, eventId: string) {
  const [event, setEvent] = useState<Event>()
  const [line, setLine] = useState<Line>()
  const [show, tell] = useReducer(onNews, emptyWall)
  const calm = useCalm()
  useEffect(() => {
    const common = { api, eventId, wake: browserWake }
    const followers = [
      followEvent({ ...common, onEvent: setEvent }),
      followLine({ ...common, onLine: setLine }),
      followWall({ ...common, onCards: (cards) => tell({ kind: 'cards', cards }) }),
    ]
    return () => followers.forEach(({ stop }) => stop())
  }, [api, eventId])
  useEffect(() => {
    if (calm) return undefined
    // From the last change on: a new card has its full time in front.
    const timer = setTimeout(() => tell({ kind: 'step' }), stepMs)
    return () => clearTimeout(timer)
  }, [calm, show])
  return { event, line, show }
}
