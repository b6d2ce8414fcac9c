import { setTimeout as wait } from 'node:timers/promises'
import type { Cell } from '../cell'
import { between } from '../random'

/** The kiosk's own network: what it shows must be true all the same. */
export const networkCells: readonly Cell[] = [
  {
    name: 'pushes late and out of order',
    isShort: true,
    play: async (stage) => {
      const guest = await stage.guest({ pushDelayMs: () => between(stage.random, 0, 2_500) })
      const submit = () => guest.submit({ prompt: `${stage.tag} a fox` })
      await stage.setModel({ promptIncludes: `${stage.tag} `, latencyMs: 300 })
      await Promise.all(Array.from({ length: 8 }, submit))
      stage.struck(8)
      stage.expectEnds({ completed: 8 })
    },
  },
  {
    name: 'the socket is cut again and again',
    isShort: true,
    play: async (stage) => {
      const guest = await stage.guest()
      const asked = Promise.all(Array.from({ length: 6 }, () => guest.submit()))
      for (let cuts = 0; cuts < 10; cuts += 1) {
        await wait(between(stage.random, 50, 900))
        guest.cut()
      }
      await asked
      stage.struck(10)
      stage.expectEnds({ completed: 6 })
    },
  },
]
