import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { isEnded } from '../../lib/job/job'
import type { Cell, Stage } from '../cell'
import type { Sighting, Witness } from '../witness'

/** Messages as standard queues may deliver them. */
export const deliveryCells: readonly Cell[] = [
  {
    name: 'every message twice',
    isShort: true,
    play: async (stage) => {
      await submitDoubled(stage, { jobs: 6, times: 20 })
    },
  },
  {
    name: 'two workers on one message',
    isShort: true,
    play: async (stage) => {
      // Long enough for the second worker to come while the first one paints and renews its claim.
      await stage.setModel({ promptIncludes: `${stage.tag} `, latencyMs: 7_000 })
      for (const card of await submitDoubled(stage, { jobs: 2, times: 1 })) await seen(isEnded, card)
      // Alone: while others are painted too, no second worker may be free to come.
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
  const card = await guest.submit({ prompt: `${stage.tag} a fox` })
  await seen(({ status }) => status !== 'queued', card)
  await stage.cloud.sendAgain(card.jobId)
  stage.struck(1)
}

async function submitDoubled(
  stage: Stage,
  { jobs, times }: { jobs: number; times: number },
): Promise<readonly Witness[]> {
  const guest = await stage.guest()
  const submit = async () => {
    const jobId = randomUUID()
    await stage.planAtMost({ service: 'sqs', kind: 'deliver-twice', times, label: jobId })
    return guest.submit({ jobId, prompt: `${stage.tag} a fox` })
  }
  const cards = await Promise.all(Array.from({ length: jobs }, submit))
  stage.expectEnds({ completed: jobs })
  return cards
}

/** Waits until a guest has last seen this of a card. */
async function seen(is: (sighting: Sighting) => boolean, { sightings }: Witness): Promise<void> {
  for (;;) {
    const last = sightings.at(-1)
    if (last && is(last)) return
    await wait(50)
  }
}
