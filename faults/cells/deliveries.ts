import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type { Cell, Stage } from '../cell'

/** Messages as standard queues may deliver them. */
export const deliveryCells: readonly Cell[] = [
  {
    name: 'every message twice',
    isShort: true,
    play: (stage) => submitDoubled(stage, { jobs: 6, times: 20 }),
  },
  {
    name: 'two workers on one message',
    isShort: true,
    play: async (stage) => {
      // Long enough for the second worker to come while the first one paints and renews its claim.
      await stage.setModel({ promptIncludes: `${stage.tag} `, latencyMs: 7_000 })
      await submitDoubled(stage, { jobs: 2, times: 1 })
      await submitAndSendAgain(stage)
      stage.expectEnds({ completed: 3 })
    },
  },
  {
    name: 'two workers on one message, one dies',
    play: async (stage) => {
      const guest = await stage.guest()
      const strike = async () => {
        const jobId = randomUUID()
        await stage.plan({ service: 'sqs', kind: 'deliver-twice', times: 1, label: jobId })
        const fault = { function: 'process-job', at: 'before-complete', kind: 'crash', times: 1 } as const
        await stage.plan({ ...fault, label: jobId })
        stage.expectEnd(jobId, 'completed')
        await guest.submit({ jobId })
      }
      await Promise.all([strike(), strike()])
    },
  },
  {
    name: 'messages out of order',
    isShort: true,
    play: async (stage) => {
      const seed = Math.floor(stage.random() * 1_000_000)
      await stage.planAtMost({ service: 'sqs', kind: 'out-of-order', times: 30, seed })
      const guest = await stage.guest()
      await Promise.all(Array.from({ length: 10 }, () => guest.submit()))
      stage.expectEnds({ completed: 10 })
    },
  },
]

/** The second message comes while the first one's worker paints. */
async function submitAndSendAgain(stage: Stage): Promise<void> {
  const guest = await stage.guest()
  const { jobId, sightings } = await guest.submit({ prompt: `${stage.tag} a fox` })
  while (sightings.at(-1)?.status === 'queued') await wait(50)
  await stage.cloud.sendAgain(jobId)
  stage.struck(1)
}

async function submitDoubled(stage: Stage, { jobs, times }: { jobs: number; times: number }): Promise<void> {
  const guest = await stage.guest()
  const submit = async () => {
    const jobId = randomUUID()
    await stage.planAtMost({ service: 'sqs', kind: 'deliver-twice', times, label: jobId })
    await guest.submit({ jobId, prompt: `${stage.tag} a fox` })
  }
  await Promise.all(Array.from({ length: jobs }, submit))
  stage.expectEnds({ completed: jobs })
}
