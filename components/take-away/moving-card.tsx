'use client'

import { FilmStripIcon } from '@phosphor-icons/react/dist/ssr/FilmStrip'
import type { CardFacts } from '../../lib/card/card-facts'
import { filmLamps } from '../../lib/card-film/film'
import type { TakeAwayWords } from '../../lib/words/take-away-words'
import { Footlights, lampsLit } from '../ui/footlights'
import { FilmReady } from './film-ready'
import { useFilm } from './use-film'

interface MovingCardProps {
  words: TakeAwayWords['film']
  facts: CardFacts
  layersUrl: string
  /** Said with the film when it is shared. */
  text: string
}

/** Films the card on this phone, to save and to share: the light goes round it once. Needs scripts. */
export function MovingCard({ words, facts, layersUrl, text }: MovingCardProps) {
  const [state, make] = useFilm(facts, layersUrl)
  switch (state.kind) {
    case 'unmade':
      return <MakeButton label={words.make} onPress={make} />
    case 'making':
      return (
        <div className="pocket-film" role="status">
          <p>{words.making}</p>
          <Footlights lamps={lampsLit(Math.ceil(state.share * filmLamps), filmLamps)} />
        </div>
      )
    case 'made':
      return <FilmReady words={words} file={state.file} url={state.url} text={text} />
    case 'impossible':
      return (
        <p className="pocket-film" role="status">
          {words.impossible}
        </p>
      )
    case 'failed':
      return (
        <div className="pocket-film">
          <p role="status">{words.failed}</p>
          <MakeButton label={words.again} onPress={make} />
        </div>
      )
  }
}

function MakeButton({ label, onPress }: { label: string; onPress: () => void }) {
  return (
    <button type="button" className="button button-quiet pocket-scripted" onClick={onPress}>
      <FilmStripIcon className="icon" weight="bold" />
      {label}
    </button>
  )
}
