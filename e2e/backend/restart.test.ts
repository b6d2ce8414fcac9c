import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { demoAccounts } from '../../demo/accounts'
import { localOutputs, synthesizeBackend } from '../../demo/local-backend'
import { testBooth } from '../test-booth'
import { startGuest } from './guest'
import { signInTo } from './sign-in'

const portBase = testBooth.restartPortBase
let dataDirectory: string
let running: ChildProcess | undefined

/** The backend as a process of its own, so that it can be killed. */
async function start(): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'demo/backend.ts'], {
    env: {
      ...process.env,
      BOOTH_DATA: dataDirectory,
      LOCAL_PORT_BASE: String(portBase),
      MODEL_LATENCY_MS: '1500',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  running = child
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      if (chunk.includes('The backend is ready')) resolve()
    })
    child.once('exit', (code) => reject(new Error(`The backend ended with ${code}`)))
  })
  return child
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  const exited = new Promise<number | null>((resolve) => child.once('exit', resolve))
  child.kill(signal)
  return exited
}

beforeEach(() => {
  dataDirectory = mkdtempSync(join(tmpdir(), 'snapmagic-restart-'))
})

afterEach(async () => {
  if (running?.exitCode === null && running.signalCode === null) await end(running, 'SIGKILL')
  rmSync(dataDirectory, { recursive: true, force: true })
})

describe('a backend that dies', () => {
  it.each(['SIGKILL', 'SIGTERM'] as const)(
    'finishes every acknowledged card after %s and a new start',
    async (signal) => {
      const first = await start()
      const assemblyDirectory = await synthesizeBackend()
      const cloud = {
        outputs: localOutputs({ assemblyDirectory, dataDirectory, portBase, modelLatencyMs: 0 }),
      }
      const { accessToken } = await signInTo(cloud, demoAccounts.kiosk)
      const guest = await startGuest(cloud, accessToken)
      const jobs = await Promise.all([guest.ticket(), guest.ticket(), guest.ticket()])
      await end(first, signal)

      await start()
      for (const { id } of jobs) {
        const completed = async () => expect(await guest.read(id)).toMatchObject({ status: 'completed' })
        await vi.waitFor(completed, { timeout: 60_000, interval: 200 })
      }
    },
    120_000,
  )
})
