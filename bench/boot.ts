import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { demoAccounts } from '../demo/accounts'
import { startGuest } from '../e2e/backend/guest'
import { signInTo } from '../e2e/backend/sign-in'
import { startBooth, startCloud } from './booth'
import { residentMb, residentTreeMb, untilQuiet } from './process-memory'
import { startProgram } from './program'
import { copyProject, sharePackages } from './project-copy'
import type { Run } from './run-resources'
import { untilEnded } from './submit'

/**
 * From sources to a kiosk, in a copy of the project that has built nothing yet. Times are of whole processes, from
 * their start to their end or to the served page. Each memory figure is taken once the process computes no more.
 *
 * - `synth…`, `pages…`: one step alone, with nothing cached and again.
 * - `ready…`: `npm start` until `/kiosk` is served, with nothing cached and an empty data folder, and again.
 * - `cloudReadyMs`, `rss…`: the local cloud without pages. `boothRssMb` is `npm start`, its page server included.
 */
export async function measureBoot(run: Run, { install }: { install: boolean }) {
  const project = join(run.directory, 'project')
  run.say('Copying the project …')
  copyProject(process.cwd(), project)
  const installMs = install ? await installPackages(run, project) : null
  if (!install) sharePackages(process.cwd(), project)

  const steps = await measureSteps(run, project)
  forgetBuilds(project)
  const ready = await measureStarts(run, project)
  const cloud = await measureCloud(run, project)
  return { installMs, ...steps, ...ready, ...cloud }
}

async function installPackages(run: Run, project: string): Promise<number> {
  run.say('Installing packages …')
  const cache = join(run.directory, 'npm-cache')
  const args = ['ci', '--no-audit', '--no-fund', '--cache', cache]
  return Math.round(await startProgram(run, { command: 'npm', args, directory: project }).succeeds())
}

async function measureSteps(run: Run, project: string) {
  const time = async (file: string) => {
    run.say(`Running ${file} …`)
    return Math.round(await runScript(run, project, file).succeeds())
  }
  return {
    synthColdMs: await time('demo/synth.ts'),
    synthWarmMs: await time('demo/synth.ts'),
    pagesColdMs: await time('bench/build-pages.ts'),
    pagesWarmMs: await time('bench/build-pages.ts'),
  }
}

async function measureStarts(run: Run, project: string) {
  const dataDirectory = join(run.directory, 'booth-data')
  const start = (how: string) => {
    run.say(`Starting the booth ${how} …`)
    return startBooth(run, { projectDirectory: project, dataDirectory, modelLatencyMs: 0 })
  }
  const first = await start('for the first time')
  await first.program.stop()
  const second = await start('again')
  await untilQuiet(second.program.pid)
  const boothRssMb = residentTreeMb(second.program.pid)
  await second.program.stop()
  return { readyColdMs: Math.round(first.readyMs), readyWarmMs: Math.round(second.readyMs), boothRssMb }
}

async function measureCloud(run: Run, project: string) {
  const [, assemblyDirectory = ''] = await runScript(run, project, 'demo/synth.ts').says(
    /^Synthesized in (.+)$/,
  )
  run.say('Starting the local cloud …')
  const { program, readyMs, cloud } = await startCloud(run, {
    projectDirectory: project,
    assemblyDirectory,
    dataDirectory: join(run.directory, 'cloud-data'),
    modelLatencyMs: 0,
  })
  await untilQuiet(program.pid)
  const rssReadyMb = residentMb(program.pid)

  const { accessToken } = await signInTo(cloud, demoAccounts.kiosk)
  const guest = await startGuest(cloud, accessToken)
  const job = await guest.ticket()
  await untilEnded(guest, job.id)
  await untilQuiet(program.pid)
  return { cloudReadyMs: Math.round(readyMs), rssReadyMb, rssAfterCardMb: residentMb(program.pid) }
}

function runScript(run: Run, project: string, file: string) {
  return startProgram(run, { args: ['--import', 'tsx', file], directory: project })
}

/** Back to a fresh clone: what the first start of all finds. */
function forgetBuilds(project: string): void {
  for (const built of ['.local', '.next', '.amplify'])
    rmSync(join(project, built), { recursive: true, force: true })
}
