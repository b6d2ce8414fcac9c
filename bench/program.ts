import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import type { Run } from './run-resources'

/** A program of this run, with all that it starts in turn. */
export interface Program {
  readonly pid: number
  /** Milliseconds since it was started. */
  ageMs(): number
  /** Waits for a line of its output. @throws when the program ends without it. */
  says(pattern: RegExp): Promise<RegExpExecArray>
  /** Waits for its end. @throws when it fails. @returns the milliseconds that it took. */
  succeeds(): Promise<number>
  stop(): Promise<void>
}

interface ProgramOptions {
  readonly command?: string
  readonly args: readonly string[]
  readonly directory: string
  readonly environment?: Readonly<Record<string, string>>
}

const STOP_PATIENCE_MS = 15_000
const KEPT_LINES = 40

/** Credentials would let AWS paint, and charge for it. */
const paidFor = [
  'AWS_BEARER_TOKEN_BEDROCK',
  'AWS_ACCESS_KEY_ID',
  'AWS_SECRET_ACCESS_KEY',
  'AWS_SESSION_TOKEN',
]

/** Starts a program, by default this Node.js, in a process group of its own. */
export function startProgram(run: Run, options: ProgramOptions): Program {
  const { command = process.execPath, args, directory, environment = {} } = options
  const startedAt = performance.now()
  const child = spawn(command, args, {
    cwd: directory,
    env: { ...without(process.env, paidFor), ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  })
  const lines: string[] = []
  const listeners = new Set<(line: string) => void>()
  const keep = (line: string) => {
    lines.push(line)
    for (const listener of listeners) listener(line)
  }
  createInterface({ input: child.stdout }).on('line', keep)
  createInterface({ input: child.stderr }).on('line', keep)

  const end = Promise.withResolvers<{ how: string; ageMs: number }>()
  const settle = (how: string) => end.resolve({ how, ageMs: performance.now() - startedAt })
  child.once('error', (error) => settle(error.message))
  child.once('close', (code, signal) => settle(code === 0 ? 'success' : `ended with ${code ?? signal}`))
  const failure = (how: string) =>
    new Error(`${[command, ...args].join(' ')}: ${how}\n${lines.slice(-KEPT_LINES).join('\n')}`)

  const stop = async () => {
    child.kill('SIGTERM')
    const timer = setTimeout(() => killGroup(child.pid), STOP_PATIENCE_MS)
    await end.promise
    clearTimeout(timer)
  }
  run.onEnd(stop)
  return {
    pid: child.pid ?? 0,
    ageMs: () => performance.now() - startedAt,
    says: (pattern) =>
      new Promise((heard, fail) => {
        const listen = (line: string) => {
          const match = pattern.exec(line)
          if (match) heard(match)
        }
        listeners.add(listen)
        lines.forEach(listen)
        void end.promise.then(({ how }) => fail(failure(how)))
      }),
    succeeds: async () => {
      const { how, ageMs } = await end.promise
      if (how !== 'success') throw failure(how)
      return ageMs
    },
    stop,
  }
}

function killGroup(pid: number | undefined): void {
  if (pid !== undefined) process.kill(-pid, 'SIGKILL')
}

function without(environment: NodeJS.ProcessEnv, names: readonly string[]): NodeJS.ProcessEnv {
  const absent = Object.fromEntries(names.map((name) => [name, undefined]))
  return { ...environment, ...absent }
}
