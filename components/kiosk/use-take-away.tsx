import type { Job } from '../../lib/job/job'
import { showShortCode } from '../../lib/take-away/short-code'
import { takeAwayUrl } from '../../lib/take-away/take-away-link'
import { usePublicOrigin } from '../take-away/public-origin'
import { QrCode } from '../take-away/qr-code'
import { useWords } from '../words/guest-words'
import type { TakeAway } from './screens/keep-stub'

/** What opens a job's card on the guest's own phone; undefined for a job without a link. */
export function useTakeAway({ takeAwayToken, shortCode }: Job): TakeAway | undefined {
  const { take } = useWords()
  const origin = usePublicOrigin()
  if (takeAwayToken === undefined) return undefined
  return {
    qr: <QrCode text={takeAwayUrl(origin, takeAwayToken)} label={take.scan} />,
    shortCode: shortCode && showShortCode(shortCode),
  }
}
