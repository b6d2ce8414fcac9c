import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type LocalBackendOptions, startLocalBackend, synthesizeBackend } from '../../demo/local-backend'
import { freePorts } from '../../local/ports'
import type { LocalCloud } from '../../local/start-local-cloud'

/** For `vi.waitFor`: far more than anything takes, because a busy machine is slow, not wrong. */
export const patience = { timeout: 60_000, interval: 50 }

export interface TestBackend {
  readonly cloud: LocalCloud
  readonly dataDirectory: string
  /** Every line that services and functions wrote. */
  readonly log: string[]
  stop(): Promise<void>
}

/** The product's backend on a local cloud of its own, with plain pictures at 0 ms unless told otherwise. */
export async function startTestBackend(options: Partial<LocalBackendOptions> = {}): Promise<TestBackend> {
  const dataDirectory = mkdtempSync(join(tmpdir(), 'snapmagic-backend-'))
  const log: string[] = []
  const cloud = await startLocalBackend({
    assemblyDirectory: await synthesizeBackend(),
    dataDirectory,
    ports: await freePorts(),
    modelLatencyMs: 0,
    plainPictures: true,
    log: (source, line) => log.push(`[${source}] ${line}`),
    ...options,
  })
  return {
    cloud,
    dataDirectory,
    log,
    async stop() {
      await cloud.stop()
      rmSync(dataDirectory, { recursive: true, force: true })
    },
  }
}

/** The user pool's own files, for tests that forge what Cognito would never issue. */
export function cognitoState(backend: TestBackend): string {
  return readFileSync(join(backend.dataDirectory, 'cognito.json'), 'utf8')
}
