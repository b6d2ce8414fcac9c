import { randomUUID } from 'node:crypto'
import type { Cell } from '../cell'
import { loseMessage } from './crashes'

const FIVE_MINUTES_MS = 300_000

/** The functions' clocks disagree while one worker dies, one message is lost and one picture takes long. */
function clockCell(name: string, skewsMinutes: Readonly<Record<string, number>>, isShort = false): Cell {
  const turn = (direction: 0 | 1) =>
    Object.entries(skewsMinutes).map(([functionName, sign]) => ({
      ...{ function: functionName, kind: 'clock-skew' as const, byMs: direction * sign * FIVE_MINUTES_MS },
    }))
  return {
    name: `clocks: ${name}`,
    isShort,
    play: async (stage) => {
      await stage.setModel({ promptIncludes: `${stage.tag} slow`, latencyMs: 17_000 })
      for (const skew of turn(1)) await stage.plan(skew)
      const guest = await stage.guest()
      const jobId = randomUUID()
      const crash = { function: 'process-job', at: 'before-model', kind: 'crash', times: 1 } as const
      await stage.plan({ ...crash, label: jobId })
      await Promise.all([
        guest.submit({ jobId }),
        guest.submit({ prompt: `${stage.tag} slow fox` }),
        guest.submit(),
        loseMessage(stage, guest),
      ])
      stage.expectEnds({ completed: 4 })
    },
  }
}

export const clockCells: readonly Cell[] = [
  clockCell('the worker is 5 min ahead', { 'process-job': 1, 'submit-card': 0, 'sweep-jobs': 0 }),
  clockCell('the worker is 5 min behind', { 'process-job': -1, 'submit-card': 0, 'sweep-jobs': 0 }),
  clockCell('the sweeper is 5 min ahead', { 'process-job': 0, 'submit-card': 0, 'sweep-jobs': 1 }),
  clockCell('the sweeper is 5 min behind', { 'process-job': 0, 'submit-card': 0, 'sweep-jobs': -1 }),
  clockCell('the intake is 5 min ahead, the rest behind', {
    'process-job': -1,
    'submit-card': 1,
    'sweep-jobs': -1,
  }),
  clockCell('the intake is 5 min behind, the rest ahead', {
    'process-job': 1,
    'submit-card': -1,
    'sweep-jobs': 1,
  }),
]
