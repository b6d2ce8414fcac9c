import { setTimeout as wait } from 'node:timers/promises'
import type { Cell } from '../cell'
import { between } from '../random'

/** Workers that paint at the same time: each may have an answer in hand when everything dies. */
const WORKERS = 2

/** Everything is killed at random moments, again and again, while guests go on asking. */
export function killCell(rounds: number): Cell {
  return {
    name: `kill -9 of everything, ${rounds} rounds`,
    patienceMs: 300_000,
    play: async (stage) => {
      const asking: Promise<unknown>[] = []
      for (let round = 0; round < rounds; round += 1) {
        const guest = await stage.guest()
        for (let card = between(stage.random, 2, 4); card > 0; card -= 1) asking.push(guest.submit())
        await wait(between(stage.random, 100, 2_500))
        await stage.cloud.kill()
        stage.struck(1)
        stage.allowPaidAgain('any', WORKERS)
        await stage.cloud.start()
      }
      await Promise.all(asking)
    },
  }
}
