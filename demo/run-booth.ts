import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { demoAccounts } from './accounts'
import { type LocalBackendOptions, localOutputs, startLocalBackend, synthesizeBackend } from './local-backend'
import { type PageServer, buildPages, servePages } from './next-server'
import { hasBedrockCredentials } from './real-models'
import type { BoothSettings } from './settings'

/** The whole booth on this machine. */
export interface Booth {
  readonly backend: Awaited<ReturnType<typeof startLocalBackend>>
  readonly pages: PageServer
  stop(): Promise<void>
}

/** Builds what is not built, starts the local cloud and the pages, and says where they are. */
export async function runBooth(settings: BoothSettings, mode: 'start' | 'dev'): Promise<Booth> {
  const startedAt = performance.now()
  const seconds = () => `${((performance.now() - startedAt) / 1000).toFixed(1)} s`
  const say = (line: string) => process.stdout.write(`${line}\n`)

  say('Preparing the booth …')
  const [assemblyDirectory] = await Promise.all([synthesizeBackend(say), mode === 'start' && buildPages()])
  say(`Built after ${seconds()}`)

  const realModels = hasBedrockCredentials(process.env)
  const options: LocalBackendOptions = {
    assemblyDirectory,
    dataDirectory: settings.dataDirectory,
    portBase: settings.localPortBase,
    modelLatencyMs: settings.modelLatencyMs,
    workers: settings.workers,
    realModels,
    log: (source, line) => say(`[${source}] ${line.trimEnd()}`),
  }
  const outputsFile = `${settings.dataDirectory}/amplify_outputs.json`
  mkdirSync(dirname(outputsFile), { recursive: true })
  writeFileSync(outputsFile, JSON.stringify(localOutputs(options), null, 2))

  const backend = await startLocalBackend(options)
  const { host, webPort: port, publicUrl } = settings
  const pages = await servePages({ mode, host, port, publicUrl, outputsFile }).catch(
    async (error: unknown) => {
      await backend.stop()
      throw error
    },
  )
  say(greeting({ pages, backend, realModels, publicUrl, seconds: seconds() }))
  return {
    backend,
    pages,
    async stop() {
      await Promise.all([pages.stop(), backend.stop()])
    },
  }
}

function greeting(facts: {
  pages: PageServer
  backend: Booth['backend']
  realModels: boolean
  publicUrl: string | undefined
  seconds: string
}): string {
  const { pages, backend, realModels, publicUrl, seconds } = facts
  const { kiosk, staff } = demoAccounts
  return `
  SnapMagic is ready after ${seconds}.

    Kiosk          ${pages.url}/kiosk
                   ${kiosk.username}   ${kiosk.password}
    Staff account  ${staff.username}   ${staff.password}
    Front door     ${pages.url}
    Phones         ${publicUrl ?? 'this machine only; HOST=0.0.0.0 lets them in'}
    Local cloud    ${backend.endpoints.control}/_local/state
    Pictures by    ${realModels ? 'AWS Bedrock, paid by the credentials in this environment' : 'the painter (preview art)'}

  Ctrl-C stops it; nothing is lost.
`
}
