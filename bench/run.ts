import { measureBoard } from './board'
import { measureBoot } from './boot'
import { measureCard } from './card'
import { type BenchOptions, readOptions, usage } from './options'
import { measureOutage } from './outage'
import { measurePush } from './push'
import { measureQueue } from './queue'
import { measureScale } from './scale'
import { measureSubmit } from './submit'
import { measureVisits } from './visits'
import { measureWall } from './wall'
import { measureWeb } from './web'
import { type Run, withRun } from './run-resources'

/** Every benchmark, each in a file of its own. */
function measure(run: Run, options: BenchOptions): Promise<Readonly<Record<string, unknown>>> {
  switch (options.bench) {
    case 'push':
      return measurePush(run, options)
    case 'submit':
      return measureSubmit(run, options)
    case 'queue':
      return measureQueue(run, options)
    case 'scale':
      return measureScale(run, options)
    case 'outage':
      return measureOutage(run, options)
    case 'boot':
      return measureBoot(run, options)
    case 'visits':
      return measureVisits(run, options)
    case 'board':
      return measureBoard(run, options)
    case 'card':
      return measureCard(run, options)
    case 'wall':
      return measureWall(run, options)
    case 'web':
      return measureWeb(run)
  }
}

try {
  const options = readOptions(process.argv.slice(2))
  if (options === undefined) {
    console.log(usage)
  } else {
    const figures = await withRun((run) => measure(run, options))
    console.log(JSON.stringify({ bench: options.bench, ...figures }))
  }
} catch (error) {
  console.error(error instanceof Error ? `\n${error.message}` : error)
  process.exitCode = 1
}
