import type { CardFacts } from '../../lib/card/card-facts'
import { encodeFilm, filmCodec } from './encode-film'
import { setFilmStage } from './film-stage'
import { recordFilm } from './record-film'

/** A finished film, and what its file's name ends in. */
export interface Film {
  video: Blob
  extension: 'mp4' | 'webm'
}

export interface FilmOrder {
  facts: CardFacts
  /** Address of the card's layers (`cardFiles.layers`). */
  layersUrl: string
  /** Told a share from 0 to 1, at least as often as one of `filmLamps` comes on. */
  onProgress: (share: number) => void
}

/**
 * Films the card as the light goes round it once: exactly, frame by frame, where the browser has an encoder to give
 * frames to; else it records what it paints, which takes as long as the film.
 * Rejects with `FilmImpossibleError` on a device that has neither, and otherwise when the network fails.
 */
export async function makeFilm({ facts, layersUrl, onProgress }: FilmOrder): Promise<Film> {
  const [stage, codec] = await Promise.all([setFilmStage(facts, layersUrl), filmCodec()])
  try {
    return codec ? await encodeFilm(stage, codec, onProgress) : await recordFilm(stage, onProgress)
  } finally {
    stage.close()
  }
}
