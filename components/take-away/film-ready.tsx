import { DownloadSimpleIcon } from '@phosphor-icons/react/dist/ssr/DownloadSimple'
import { ExportIcon } from '@phosphor-icons/react/dist/ssr/Export'
import type { TakeAwayWords } from '../../lib/words/take-away-words'
import { useCalm } from '../ui/media-query'
import { canShareFile, shareFile } from './share-file'

interface FilmReadyProps {
  words: TakeAwayWords['film']
  file: File
  url: string
  text: string
}

/** The finished film, running, with what can be done with it. In calm it runs when its guest starts it. */
export function FilmReady({ words, file, url, text }: FilmReadyProps) {
  const calm = useCalm()
  return (
    <div className="pocket-film">
      <video src={url} aria-label={words.made} autoPlay={!calm} controls={calm} loop muted playsInline />
      <div className="pocket-two">
        <a className="button button-quiet" href={url} download={file.name}>
          <DownloadSimpleIcon className="icon" weight="bold" />
          {words.save}
        </a>
        {canShareFile(file) && (
          <button type="button" className="button button-quiet" onClick={() => void shareFile(file, text)}>
            <ExportIcon className="icon" weight="bold" />
            {words.share}
          </button>
        )}
      </div>
    </div>
  )
}
