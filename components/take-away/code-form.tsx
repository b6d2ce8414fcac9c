import { Bill } from '../ui/bill'
import { Pocket } from './pocket'

/** Where a short code is typed; a plain form. */
export function CodeForm({ trouble }: { trouble?: string }) {
  return (
    <Pocket>
      <Bill lines={['Open your card.']} />
      <p className="pocket-lede">Type the eight letters and numbers from the booth’s screen.</p>
      <form className="pocket-code" method="post" action="/c/open">
        <label htmlFor="code">Your code</label>
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
          Open it
        </button>
      </form>
      <div className="pocket-room" />
    </Pocket>
  )
}
