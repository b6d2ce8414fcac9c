import { setTimeout as wait } from 'node:timers/promises'
import type { Cell } from '../cell'

const ALLOWED = 5
const ASKED = 12

/** A guest's turn under pressure. */
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
]
