import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { copyProject, sharePackages } from '../bench/project-copy'
import { type Run, withRun } from '../bench/run-resources'
import { type Guard, guards } from './guards'

/** Copies of the project that are tried at the same time: most of each trial is waiting. */
const COPIES = 2
const PATIENCE_SECONDS = 100

interface Outcome {
  readonly guard: Guard
  /** What the cell found wrong: nothing, if the guard's absence went unnoticed. */
  readonly findings: readonly string[]
}

/**
 * Break it to believe it: removes one guard at a time, in a copy of the project, and plays the cell that has to notice.
 * A guard whose absence goes unnoticed fails the run. `npm run faults:guards -- sweeper` tries those whose name matches.
 */
const wanted = process.argv[2] ?? ''
const outcomes = await withRun(async (run) => {
  const waiting = guards.filter(({ name }) => new RegExp(wanted).test(name))
  const tried: Outcome[] = []
  const work = async (copy: string) => {
    copyProject(process.cwd(), copy)
    sharePackages(process.cwd(), copy)
    for (let guard = waiting.shift(); guard !== undefined; guard = waiting.shift()) {
      run.say(`Without: ${guard.name}`)
      const outcome = { guard, findings: await playWithout(run, copy, guard).catch(notPlayed(run)) }
      tried.push(outcome)
      run.say(inWords(outcome))
    }
  }
  await Promise.all(Array.from({ length: COPIES }, (_, index) => work(join(run.directory, `copy-${index}`))))
  return tried
})
for (const outcome of outcomes) console.log(inWords(outcome))
process.exitCode = outcomes.some(({ findings }) => findings.length === 0) ? 1 : 0

function inWords({ guard, findings }: Outcome): string {
  const verdict = findings.length > 0 ? '✓ noticed' : '✗ unnoticed'
  return [`${verdict}: ${guard.name}, by “${guard.caughtBy}”`, ...findings.map((each) => `    ${each}`)].join(
    '\n',
  )
}

/** Nothing was noticed, then; the other guards are tried all the same. */
function notPlayed(run: Run) {
  return (error: unknown): readonly string[] => {
    run.say(String(error))
    return []
  }
}

async function playWithout(run: Run, copy: string, guard: Guard): Promise<readonly string[]> {
  const file = join(copy, guard.file)
  const whole = readFileSync(file, 'utf8')
  if (!whole.includes(guard.guard)) throw new Error(`${guard.file} does not hold “${guard.guard}”`)
  writeFileSync(file, whole.replace(guard.guard, guard.without))
  const options = ['--only', guard.caughtBy, '--seed', '1', '--patience', String(PATIENCE_SECONDS)]
  const child = spawn(process.execPath, ['--import', 'tsx', 'faults/run.ts', ...options], {
    cwd: copy,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  run.onEnd(() => Promise.resolve(child.kill()))
  const ended = once(child, 'exit')
  const said = await text(child.stderr)
  const [code] = (await ended) as [number | null]
  writeFileSync(file, whole)
  const findings = said.split('\n').filter((line) => /^ +(lost|stuck|doubled): /.test(line))
  if (said.includes('could not be played') || (code !== 0 && findings.length === 0))
    throw new Error(`The cell could not be played:\n${said}`)
  return findings.map((finding) => finding.trim())
}
