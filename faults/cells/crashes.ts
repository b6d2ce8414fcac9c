import { randomUUID } from 'node:crypto'
import type { FunctionFault } from '../../local/control/fault-request'
import type { Cell, Stage } from '../cell'

type Kind = FunctionFault['kind']
type Point = FunctionFault['at']

const kinds: readonly Kind[] = ['crash', 'timeout']

const afterMutation = (operation: string): Point => ({ service: 'appsync', operation, phase: 'after' })
const beforeMutation = (operation: string): Point => ({ service: 'appsync', operation, phase: 'before' })

/** A function dies at every point of a job's way, once and again. */
export const crashCells: readonly Cell[] = kinds.flatMap((kind) => [
  workerCell(`${kind} before the model`, { at: 'before-model', kind, strikes: [0, 1, 2, 3] }),
  workerCell(`${kind} after the model`, { at: 'after-model', kind, strikes: [0, 1, 2, 3] }),
  // Once only: what was stored is found, so that the point is not reached again.
  workerCell(`${kind} after S3`, { at: 'after-store', kind, strikes: [0, 1, 1] }),
  workerCell(`${kind} before complete`, { at: 'before-complete', kind, strikes: [0, 1, 1] }),
  submitCell(`${kind} in submit after reserve`, {
    at: [beforeMutation('enterLine'), afterMutation('enterLine')],
    kind,
  }),
  submitCell(`${kind} in submit after save`, {
    at: [afterMutation('createJob'), afterMutation('updateJob')],
    kind,
  }),
  sweeperCell(kind),
  deadLetterCell(kind),
])

/** Attempts that a job is given. */
const ATTEMPTS = 3

function workerCell(
  name: string,
  { at, kind, strikes }: { at: Point; kind: Kind; strikes: readonly number[] },
): Cell {
  return {
    name,
    isShort: kind === 'crash',
    play: async (stage) => {
      const guest = await stage.guest()
      await Promise.all(
        strikes.map(async (times) => {
          const jobId = randomUUID()
          if (times > 0) await stage.plan({ function: 'process-job', at, kind, times, label: jobId })
          stage.expectEnd(jobId, times < ATTEMPTS ? 'completed' : 'failed')
          await guest.submit({ jobId })
        }),
      )
    },
  }
}

/** Guests who ask again after a lost answer, and guests who walk away: their jobs come to an end too. */
function submitCell(name: string, { at, kind }: { at: readonly Point[]; kind: Kind }): Cell {
  return {
    name,
    isShort: kind === 'crash',
    play: async (stage) => {
      const guest = await stage.guest()
      const strike = async (point: Point, then: 'asks-again' | 'walks-away') => {
        const jobId = randomUUID()
        await stage.plan({ function: 'submit-card', at: point, kind, times: 1, label: jobId })
        stage.expectEnd(jobId, 'completed')
        await guest.submit({
          jobId,
          ...(then === 'walks-away' && { mayGiveUp: () => stage.hasHappened(jobId) }),
        })
      }
      const struck = at.flatMap((point) => [strike(point, 'asks-again'), strike(point, 'walks-away')])
      await Promise.all([...struck, guest.submit()])
    },
  }
}

/** Their messages are lost, and the sweeper that would send them again dies before it does. */
function sweeperCell(kind: Kind): Cell {
  return {
    name: `${kind} in the sweeper`,
    play: async (stage) => {
      const guest = await stage.guest()
      await Promise.all([loseMessage(stage, guest), loseMessage(stage, guest), guest.submit()])
      const at: Point = { service: 'sqs', operation: 'SendMessage', phase: 'before' }
      await stage.plan({ function: 'sweep-jobs', at, kind, times: 2 })
    },
  }
}

/** A job that is saved and in the line, whose message was never sent, and whose guest has gone. */
export async function loseMessage(stage: Stage, guest: Awaited<ReturnType<Stage['guest']>>): Promise<void> {
  const jobId = randomUUID()
  const fault = { function: 'submit-card', at: afterMutation('updateJob'), kind: 'crash', times: 1 } as const
  await stage.plan({ ...fault, label: jobId })
  stage.expectEnd(jobId, 'completed')
  await guest.submit({ jobId, mayGiveUp: () => stage.hasHappened(jobId) })
}

/** No delivery gets anywhere, and whoever should say so dies before it does. */
function deadLetterCell(kind: Kind): Cell {
  return {
    name: `${kind} in the dead-letter consumer`,
    play: async (stage) => {
      const guest = await stage.guest()
      const strike = async () => {
        const jobId = randomUUID()
        const claim = { function: 'process-job', at: beforeMutation('updateJob'), kind: 'crash' } as const
        // Whatever the sweeper sends again meanwhile dies too.
        await stage.planAtMost({ ...claim, times: 30, label: jobId })
        const saying = { function: 'fail-dead-letters', at: beforeMutation('updateJob'), kind } as const
        await stage.plan({ ...saying, times: 2, label: jobId })
        stage.expectEnd(jobId, 'failed')
        await guest.submit({ jobId })
      }
      await Promise.all([strike(), strike(), guest.submit()])
    },
  }
}
