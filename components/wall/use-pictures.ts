import { useEffect, useRef, useState } from 'react'
import type { Stop } from '../../lib/api/booth-api'
import type { WallApi } from '../../lib/api/wall-api'
import { type CardPicture, keepPicture } from '../card/keep-picture'

/** The pictures of the cards in sight; what leaves sight leaves memory, so that a wall may run for days. */
export function usePictures(
  api: Pick<WallApi, 'wallImage'>,
  cardIds: readonly string[],
): ReadonlyMap<string, CardPicture> {
  const [pictures, setPictures] = useState<ReadonlyMap<string, CardPicture>>(new Map())
  const kept = useRef(new Map<string, Stop>())
  const wanted = [...cardIds].sort().join()
  useEffect(() => {
    const ids = new Set(wanted.split(',').filter(Boolean))
    for (const [id, letGo] of kept.current) {
      if (ids.has(id)) continue
      kept.current.delete(id)
      letGo()
    }
    setPictures((before) => new Map([...before].filter(([id]) => ids.has(id))))
    for (const id of ids) {
      if (kept.current.has(id)) continue
      const onPicture = (picture: CardPicture) =>
        setPictures((before) => (kept.current.has(id) ? new Map(before).set(id, picture) : before))
      kept.current.set(
        id,
        keepPicture(() => api.wallImage(id), onPicture),
      )
    }
  }, [api, wanted])
  useEffect(() => {
    const all = kept.current
    return () => {
      for (const letGo of all.values()) letGo()
      all.clear()
    }
  }, [])
  return pictures
}
