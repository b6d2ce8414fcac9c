import { useMemo } from 'react'
import { cardFacts, type CardFacts } from '../../lib/card/card-facts'
import type { Event } from '../../lib/event/event'
import type { Job } from '../../lib/job/job'

/** The facts of a job's card; the same object while they say the same, so that nothing is drawn anew for them. */
export function useCardFacts(
  { displayName, prompt, userNumber, ticket, seed }: Job,
  { name, place, date, artNote }: Event,
): CardFacts {
  return useMemo(
    () => cardFacts({ displayName, prompt, userNumber, ticket, seed }, { name, place, date, artNote }),
    [displayName, prompt, userNumber, ticket, seed, name, place, date, artNote],
  )
}
