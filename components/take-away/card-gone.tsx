import type { PhoneSpeech } from '../../lib/words/take-away-words'
import { Bill } from '../ui/bill'
import { Pocket } from './pocket'

/** For links that open nothing, whatever the reason. */
export function CardGone({ speech: { language, page } }: { speech: PhoneSpeech }) {
  return (
    <Pocket language={language}>
      <Bill lines={page.gone.headline} />
      <p className="pocket-lede">{page.gone.words}</p>
      <div className="pocket-room" />
      <p className="pocket-note">{page.gone.code}</p>
    </Pocket>
  )
}
