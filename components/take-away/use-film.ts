import { useState } from 'react'
import type { CardFacts } from '../../lib/card/card-facts'
import { filmFileName } from '../../lib/card-file/file-name'

export type FilmState =
  | { kind: 'unmade' }
  /** `share` is how much of it is done, 0 to 1. */
  | { kind: 'making'; share: number }
  /** `url` shows the file for as long as the page is open. */
  | { kind: 'made'; file: File; url: string }
  | { kind: 'failed' }
  | { kind: 'impossible' }

/** A film of the card, made when asked for; what makes it is loaded then. */
export function useFilm(facts: CardFacts, layersUrl: string): [FilmState, make: () => void] {
  const [state, setState] = useState<FilmState>({ kind: 'unmade' })
  const make = () => {
    setState({ kind: 'making', share: 0 })
    const onProgress = (share: number) => setState({ kind: 'making', share })
    film(facts, layersUrl, onProgress).then(setState, (error: unknown) =>
      setState(
        error instanceof Error && error.name === 'FilmImpossibleError'
          ? { kind: 'impossible' }
          : { kind: 'failed' },
      ),
    )
  }
  return [state, make]
}

async function film(
  facts: CardFacts,
  layersUrl: string,
  onProgress: (share: number) => void,
): Promise<FilmState> {
  const { makeFilm } = await import('../card-film/make-film')
  const { video, extension } = await makeFilm({ facts, layersUrl, onProgress })
  const file = new File([video], filmFileName(facts, extension), { type: video.type })
  return { kind: 'made', file, url: URL.createObjectURL(file) }
}
