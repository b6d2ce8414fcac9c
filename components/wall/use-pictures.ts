import { useEffect, useState, useSyncExternalStore } from 'react'
import type { WallApi } from '../../lib/api/wall-api'
import { type CardPicture, keepPicture } from '../card/keep-picture'
import { createPictureShelf } from './picture-shelf'

/** The pictures of the cards in sight, by the card's id, as they come. */
export function usePictures(
  api: Pick<WallApi, 'wallImage'>,
  cardIds: readonly string[],
): ReadonlyMap<string, CardPicture> {
  const [shelf] = useState(() =>
    createPictureShelf((id, onPicture) => keepPicture(() => api.wallImage(id), onPicture)),
  )
  const inSight = cardIds.join()
  useEffect(() => shelf.keep(inSight.split(',').filter(Boolean)), [shelf, inSight])
  useEffect(() => () => shelf.keep([]), [shelf])
  return useSyncExternalStore(shelf.subscribe, shelf.pictures, shelf.pictures)
}
