import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { copyProject, sharePackages } from '../bench/project-copy'
import { type Run, withRun } from '../bench/run-resources'
import { type Guard, guards } from './guards'

/**
 * Break it to believe it: removes one guard at a time, in a copy of the project, and plays the cell that has to notice.
 * A guard whose absence goes unnoticed fails the run.
 */
const wanted = process.argv[2] ?? ''
const outcomes = await withRun((run) => {
  const project = join(run.directory, 'project')
  run.say('Copying the project …')
  copyProject(process.cwd(), project)
  sharePackages(process.cwd(), project)
  const chosen = guards.filter(({ name }) => name.includes(wanted))
  return Promise.resolve(chosen.map((guard) => ({ guard, findings: playWithout(run, project, guard) })))
})
for (const { guard, findings } of outcomes) {
  console.log(
    `${findings.length > 0 ? '✓' : '✗ unnoticed:'} ${guard.name} → ${guard.caughtBy}: ${findings[0] ?? ''}`,
  )
}
process.exitCode = outcomes.some(({ findings }) => findings.length === 0) ? 1 : 0

/** What the cell found wrong. */
function playWithout(run: Run, project: string, guard: Guard): readonly string[] {
  run.say(`Without: ${guard.name}`)
  const file = join(project, guard.file)
  const whole = readFileSync(file, 'utf8')
  if (!whole.includes(guard.guard)) throw new Error(`${guard.file} does not hold “${guard.guard}”`)
  writeFileSync(file, whole.replace(guard.guard, guard.without))
  try {
    const only = ['--only', guard.caughtBy, '--seed', '1']
    const { stderr, status } = spawnSync(process.execPath, ['--import', 'tsx', 'faults/run.ts', ...only], {
      cwd: project,
      encoding: 'utf8',
    })
    const findings = stderr.split('\n').filter((line) => /^ +(lost|stuck|doubled): /.test(line))
    for (const finding of findings) run.say(finding)
    return status === 0 ? [] : findings.map((finding) => finding.trim())
  } finally {
    writeFileSync(file, whole)
  }
}
