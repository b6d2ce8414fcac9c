import type { BoothApi } from '../../lib/api/booth-api'
import { keepPicture } from '../card/keep-picture'
import { connectTo } from './connect-to'
import { createPictureWatch, type JobPicture, type PictureWatch } from './picture-watch'

/** The picture of the guest's card, in this browser. */
export function watchPictures(
  api: BoothApi,
  onPicture: (picture: JobPicture | undefined) => void,
): PictureWatch {
  return createPictureWatch({ api, keepPicture, connectTo, onPicture })
}
