import { deepStrictEqual } from 'node:assert/strict'
import { setTimeout as wait } from 'node:timers/promises'
import type { Cell } from '../cell'

const ALLOWED = 5
const ASKED = 12
const CROWD_KIOSKS = 50
const CROWD_ASKED_EACH = 20
/** The crowd asks once: two cores answer it in about two minutes, and asking again would only lengthen that. */
const CROWD_WAITS_MS = 300_000

/** Guests' turns under pressure. */
export const allowanceCells: readonly Cell[] = [
  {
    name: 'more cards asked for at once than allowed',
    isShort: true,
    allowance: ALLOWED,
    play: async (stage) => {
      const guest = await stage.guest()
      // First and last: a place that came back is given again, one that did not is not.
      await stage.setModel({ promptIncludes: `${stage.tag} no`, always: 'refuse-prompt' })
      const refused = await guest.submit({ prompt: `${stage.tag} no fox` })
      stage.expectEnd(refused.jobId, 'blocked')
      while (!guest.isSatisfied()) await wait(200)
      await Promise.all(Array.from({ length: ASKED }, () => guest.submit()))
      const accepted = guest.witnesses.filter(({ outcome }) => outcome.kind === 'acknowledged')
      stage.struck(ASKED - ALLOWED)
      for (const { jobId } of accepted.slice(1)) stage.expectEnd(jobId, 'completed')
    },
  },
  {
    name: 'a crowd of 50 kiosks asks for 1,000 cards at once',
    allowance: ALLOWED,
    play: async (stage) => {
      const guests = await Promise.all(
        Array.from({ length: CROWD_KIOSKS }, () => stage.guest({ requestTimeoutMs: CROWD_WAITS_MS })),
      )
      await Promise.all(
        guests.flatMap((guest) => Array.from({ length: CROWD_ASKED_EACH }, () => guest.submit())),
      )
      const witnesses = guests.flatMap((guest) => guest.witnesses)
      const tickets = witnesses.flatMap(({ jobId, outcome }) => {
        if (outcome.kind !== 'acknowledged') return []
        stage.expectEnd(jobId, 'completed')
        return [outcome.ticket]
      })
      const refusals = witnesses.flatMap(({ outcome }) => (outcome.kind === 'refused' ? [outcome.code] : []))
      const accepted = CROWD_KIOSKS * ALLOWED
      deepStrictEqual(
        tickets.toSorted((one, other) => one - other),
        Array.from({ length: accepted }, (_, index) => index + 1),
      )
      const refused = CROWD_KIOSKS * (CROWD_ASKED_EACH - ALLOWED)
      deepStrictEqual(refusals, Array<string>(refused).fill('ALLOWANCE_USED'))
      stage.struck(refused)
    },
  },
]
