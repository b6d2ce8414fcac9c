import type { ReactNode } from 'react'
import { Stub } from '../../ui/stub'
import './keep-stub.css'

/** What opens the guest's card on their own phone. */
export interface TakeAway {
  /** The square to scan. */
  qr: ReactNode
  /** In two groups, as people read codes aloud. */
  shortCode: string | undefined
}

interface KeepStubProps {
  takeAway: TakeAway
  title: string
  words: ReactNode
  /** For those without a camera. */
  codeNote: string
  className?: string
}

/** The paper that a guest takes with their phone: a square to scan, and a code to read aloud. */
export function KeepStub({
  takeAway: { qr, shortCode },
  title,
  words,
  codeNote,
  className = '',
}: KeepStubProps) {
  return (
    <Stub className={`keep-stub ${className}`}>
      <div className="keep-qr">{qr}</div>
      <div>
        <h2>{title}</h2>
        <p>{words}</p>
        {shortCode !== undefined && (
          <>
            <p className="keep-code num" dir="ltr">
              {shortCode}
            </p>
            <p className="keep-note">{codeNote}</p>
          </>
        )}
      </div>
    </Stub>
  )
}
