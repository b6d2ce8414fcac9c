import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { setTimeout as wait } from 'node:timers/promises'
import { hashSources } from '../local/cloudformation/source-hash'

const nextCommand = createRequire(import.meta.url).resolve('next/dist/bin/next')

/** What the pages are made from: a change in any of these builds them anew. */
const pageSources = [
  ...['app', 'components', 'lib', 'public'],
  ...['next.config.ts', 'postcss.config.mjs', 'package-lock.json', 'tsconfig.json'],
]
const builtFrom = '.next/built-from'

/** Builds the pages (about half a minute), unless they are built from these very sources. */
export async function buildPages(): Promise<'built' | 'up-to-date'> {
  const hash = hashSources(pageSources, process.cwd())
  if (existsSync(builtFrom) && readFileSync(builtFrom, 'utf8') === hash) return 'up-to-date'
  const output: Buffer[] = []
  const child = spawn(process.execPath, [nextCommand, 'build'], {
    env: environment({}),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => output.push(chunk))
  const code = await new Promise<number | null>((close) => child.once('close', close))
  if (code !== 0) throw new Error(`The pages could not be built:\n${Buffer.concat(output).toString()}`)
  writeFileSync(builtFrom, hash)
  return 'built'
}

export interface PageServer {
  readonly url: string
  readonly exited: Promise<number | null>
  stop(): Promise<void>
}

/** Serves the pages; `dev` reloads them as their sources change. */
export async function servePages(options: {
  mode: 'start' | 'dev'
  host: string
  port: number
  /** Where phones find the pages. */
  publicUrl?: string | undefined
  outputsFile: string
}): Promise<PageServer> {
  const { mode, host, port, publicUrl, outputsFile } = options
  const exitWithParent = new URL('./exit-with-parent.mjs', import.meta.url).href
  const page = [nextCommand, mode, '--hostname', host, '--port', String(port)]
  const child = spawn(process.execPath, ['--import', exitWithParent, ...page], {
    env: environment({ AMPLIFY_OUTPUTS: outputsFile, ...(publicUrl && { PUBLIC_URL: publicUrl }) }),
    // The channel tells the child that its parent is gone, even after `kill -9`.
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const exited = new Promise<number | null>((exit) => child.once('exit', exit))
  const url = `http://${host === '127.0.0.1' || host === '0.0.0.0' ? 'localhost' : host}:${port}`
  await answering(`${url}/`, exited)
  return { url, exited, stop: () => stop(child, exited) }
}

function environment(extra: Record<string, string>): NodeJS.ProcessEnv {
  return { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...extra }
}

async function answering(url: string, exited: Promise<number | null>): Promise<void> {
  const stillUp = Symbol('still up')
  for (;;) {
    const answered = await fetch(url).then(
      (response) => response.ok,
      () => false,
    )
    if (answered) return
    const outcome = await Promise.race([exited, wait(100, stillUp)])
    if (outcome !== stillUp) {
      throw new Error(
        `The page server stopped before it answered (is the port of ${url} taken? Set PORT to another).`,
      )
    }
  }
}

const PATIENCE_MS = 1_500

async function stop(child: ChildProcess, exited: Promise<unknown>): Promise<void> {
  child.kill('SIGTERM')
  const timer = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS)
  await exited
  clearTimeout(timer)
}
