import { setTimeout as wait } from 'node:timers/promises'
import { WORKER_CONCURRENCY } from '../../lib/job/limits'
import { HANDS } from '../../lib/job/shift'
import type { Cell } from '../cell'
import { between } from '../random'

/** When everything dies, each card in a worker's hands may have a picture that is not stored yet. */
const MOST_UNSTORED = WORKER_CONCURRENCY * HANDS

/** Requests under way at the same time: more would keep a cloud that has just started from getting anywhere. */
const MOST_ASKING = 4

/** Everything is killed at random moments, again and again, while guests go on asking. */
export function killCell(rounds: number): Cell {
  return {
    name: `kill -9 of everything, ${rounds} rounds`,
    play: async (stage) => {
      const asking = new Set<Promise<unknown>>()
      const guest = await stage.guest()
      const ask = () => {
        const asked: Promise<unknown> = guest.submit().finally(() => asking.delete(asked))
        asking.add(asked)
      }
      for (let round = 0; round < rounds; round += 1) {
        const cards = Math.min(between(stage.random, 1, 4), MOST_ASKING - asking.size)
        for (let card = 0; card < cards; card += 1) ask()
        await wait(between(stage.random, 300, 6_000))
        await stage.cloud.kill()
        stage.struck(1)
        stage.allowPaidAgain(MOST_UNSTORED)
        await stage.cloud.start()
      }
      await Promise.all(asking)
    },
  }
}
