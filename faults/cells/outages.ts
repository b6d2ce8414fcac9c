import type { ServiceFault } from '../../local/control/fault-request'
import type { Cell } from '../cell'

/** A service is away while cards are asked for and painted. */
function outageCell(service: ServiceFault['service'], forMs: number): Cell {
  return {
    name: `${service} away for ${forMs / 1000} s`,
    isShort: forMs === 1_000,
    play: async (stage) => {
      await stage.setModel({ promptIncludes: `${stage.tag} `, latencyMs: 700 })
      const guest = await stage.guest()
      const submit = () => guest.submit({ prompt: `${stage.tag} a fox` })
      // Some are in the painter's hands, some in the line when it begins; some ask while it lasts.
      await Promise.all([submit(), submit(), submit()])
      await stage.plan({ service, kind: 'unavailable', forMs })
      await Promise.all([submit(), submit()])
      stage.expectEnds({ completed: 5 })
    },
  }
}

const durationsMs = [1_000, 10_000, 60_000]

export const outageCellsOf = (service: ServiceFault['service']): readonly Cell[] =>
  durationsMs.map((forMs) => outageCell(service, forMs))
