import { withRun } from '../bench/run-resources'
import { synthesizeBackend } from '../demo/local-backend'
import type { CellResult } from './cell'
import { runLane } from './lane'
import { fullMatrix, onlyCells, shortMatrix } from './matrix'
import { type FaultOptions, readOptions, usage } from './options'
import { inWords, totalsOf } from './report'

const options = readOptions(process.argv.slice(2))
if (options === undefined) console.log(usage)
else await breakEverything(options)

async function breakEverything({ isShort, isList, only, seed, patienceMs }: FaultOptions): Promise<void> {
  const lanes = onlyCells(isShort ? shortMatrix : fullMatrix, only ?? '')
  if (lanes.length === 0) throw new Error(`There is no cell with ${only} in its name.`)
  if (isList) {
    for (const { name } of lanes.flatMap(({ cells }) => cells)) console.log(name)
    return
  }
  const results: CellResult[] = []
  await withRun(async (run) => {
    run.say(`Seed ${seed}`)
    const assemblyDirectory = await synthesizeBackend()
    const onResult = (result: CellResult) => {
      results.push(result)
      run.say(inWords(result))
      if (isBroken(result)) run.say(`    again: npm run faults -- --seed ${seed} --only '${result.name}'`)
    }
    await Promise.all(
      lanes.map((lane) => runLane(run, lane, { assemblyDirectory, seed, patienceMs, onResult })),
    )
  })
  console.log(JSON.stringify(totalsOf(results)))
  process.exitCode = results.some(isBroken) ? 1 : 0
}

function isBroken({ lost, stuck, doubled }: CellResult): boolean {
  return lost.length + stuck.length + doubled.length > 0
}
