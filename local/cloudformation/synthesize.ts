import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { delimiter, join, resolve } from 'node:path'
import { isInUse } from './assembly-in-use'
import { hashSources } from './source-hash'
import { withLock } from './with-lock'

export interface SynthesizeOptions {
  /** Holds `backend.ts`. */
  readonly backendDirectory: string
  /** Where synthesized backends are kept, one folder per state of the sources. */
  readonly cacheDirectory: string
  /** Files and folders that the backend is made from; a change in them synthesizes anew. */
  readonly sources?: readonly string[]
  /** Where the lock file lies. */
  readonly projectDirectory?: string
  readonly region?: string
  readonly log?: (line: string) => void
}

const keptSyntheses = 3

const quickBinaries = join(import.meta.dirname, 'bin')

/**
 * Synthesizes an Amplify Gen 2 backend without AWS access (about 10 s, once per state of its sources).
 * @returns the folder of CloudFormation templates and bundled assets.
 */
export async function synthesize({
  backendDirectory,
  cacheDirectory,
  projectDirectory = process.cwd(),
  sources = [backendDirectory, join(projectDirectory, 'package-lock.json')],
  region = 'us-east-1',
  log = () => {},
}: SynthesizeOptions): Promise<string> {
  const key = hashSources(
    // This file too: it decides how the backend is synthesized.
    [...sources.map((source) => resolve(projectDirectory, source)), import.meta.filename],
    projectDirectory,
  )
  const directory = resolve(cacheDirectory, `${key}-${region}`)
  if (existsSync(directory)) return directory
  mkdirSync(cacheDirectory, { recursive: true })
  return withLock(`${directory}.lock`, async () => {
    if (existsSync(directory)) return directory
    // Written aside and renamed, so that an interrupted synthesis never looks like a finished one.
    const unfinished = `${directory}.unfinished`
    rmSync(unfinished, { recursive: true, force: true })
    log(`Synthesizing ${backendDirectory} …`)
    await runBackend({ backendDirectory, projectDirectory, outputDirectory: unfinished, region })
    renameSync(unfinished, directory)
    removeOldSyntheses(cacheDirectory)
    return directory
  })
}

interface RunOptions {
  readonly backendDirectory: string
  readonly projectDirectory: string
  readonly outputDirectory: string
  readonly region: string
}

function runBackend({
  backendDirectory,
  projectDirectory,
  outputDirectory,
  region,
}: RunOptions): Promise<void> {
  const context = {
    'amplify-backend-namespace': 'local',
    'amplify-backend-name': 'local',
    // As a hosted branch, not as a sandbox: what stands here is what deploys, retention and all.
    'amplify-backend-type': 'branch',
    secretLastUpdated: '0',
  }
  const backend = resolve(projectDirectory, backendDirectory, 'backend.ts')
  const child = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), backend], {
    cwd: projectDirectory,
    env: {
      ...process.env,
      PATH: [quickBinaries, process.env.PATH].join(delimiter),
      CDK_CONTEXT_JSON: JSON.stringify(context),
      CDK_OUTDIR: outputDirectory,
      CDK_DEFAULT_REGION: region,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => said.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => said.push(chunk))
  return new Promise((succeed, fail) => {
    child.once('error', fail)
    child.once('close', (code) => {
      if (code === 0) return succeed()
      rmSync(outputDirectory, { recursive: true, force: true })
      fail(
        new Error(
          `The backend in ${backendDirectory} does not synthesize:\n${Buffer.concat(said).toString()}`,
        ),
      )
    })
  })
}

function removeOldSyntheses(cacheDirectory: string): void {
  const newestFirst = readdirSync(cacheDirectory)
    .filter((name) => !name.endsWith('.unfinished') && !name.endsWith('.lock'))
    .map((name) => join(cacheDirectory, name))
    .sort((left, right) => statSync(right).mtimeMs - statSync(left).mtimeMs)
  for (const directory of newestFirst.slice(keptSyntheses)) {
    if (!isInUse(directory)) rmSync(directory, { recursive: true, force: true })
  }
}
