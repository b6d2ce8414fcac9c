import type { PhoneSpeech } from '../../lib/words/take-away-words'
import { Bill } from '../ui/bill'
import { Pocket } from './pocket'

/** Where a short code is typed; a plain form. */
export function CodeForm({ speech, trouble }: { speech: PhoneSpeech; trouble?: string }) {
  const { code } = speech.page
  return (
    <Pocket language={speech.language}>
      <Bill lines={code.headline} />
      <p className="pocket-lede">{code.words}</p>
      <form className="pocket-code" method="post" action="/c/open">
        <label htmlFor="code">{code.field}</label>
        <input
          id="code"
          name="code"
          required
          maxLength={16}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          aria-describedby={trouble === undefined ? undefined : 'code-trouble'}
        />
        {trouble !== undefined && (
          <p id="code-trouble" role="alert">
            {trouble}
          </p>
        )}
        <button className="button button-lit" type="submit">
          {code.go}
        </button>
      </form>
      <div className="pocket-room" />
    </Pocket>
  )
}
