import type { JobStatus } from '../../lib/job/job'
import type { ModelBehaviour } from '../../local/bedrock/model-settings'
import type { Cell } from '../cell'

type Often = 'once' | 'twice' | 'always'

const passing: readonly ModelBehaviour[] = ['throttle', 'http500', 'empty', 'garbage', 'hang']
const lasting: readonly ModelBehaviour[] = ['refuse-prompt', 'refuse-output', 'retired', 'no-access']
const refusals: ReadonlySet<ModelBehaviour> = new Set(['refuse-prompt', 'refuse-output'])
const oftens: readonly Often[] = ['once', 'twice', 'always']
const JOBS = 3

/** Every way in which the model can disappoint. Hanging is apart, because it takes long. */
export const modelCells: readonly Cell[] = [...passing, ...lasting]
  .filter((behaviour) => behaviour !== 'hang')
  .flatMap((behaviour) => oftens.map((often) => modelCell(behaviour, often)))

export const hangCells: readonly Cell[] = oftens.map((often) => modelCell('hang', often))

function modelCell(behaviour: ModelBehaviour, often: Often): Cell {
  const times = { once: 1, twice: 2, always: JOBS }[often]
  return {
    name: `model: ${behaviour} ${often}`,
    isShort: often === 'once' && behaviour !== 'hang',
    play: async (stage) => {
      const script = often === 'always' ? [] : Array.from({ length: times }, () => behaviour)
      const always = often === 'always' ? behaviour : 'ok'
      await stage.setModel({ promptIncludes: `${stage.tag} `, script, always })
      if (often === 'always') stage.struck(times)
      stage.expectEnds(expectedEnds(behaviour, often, times))
      const guest = await stage.guest()
      const wishes = Array.from({ length: JOBS }, () => guest.submit({ prompt: `${stage.tag} a fox` }))
      await Promise.all(wishes)
    },
  }
}

/** Trouble that passes costs no card unless it lasts; a no that stays a no costs one card each time. */
function expectedEnds(
  behaviour: ModelBehaviour,
  often: Often,
  times: number,
): Partial<Record<JobStatus, number>> {
  const end: JobStatus = refusals.has(behaviour) ? 'blocked' : 'failed'
  if (often !== 'always' && passing.includes(behaviour)) return { completed: JOBS }
  return { [end]: times, completed: JOBS - times }
}
