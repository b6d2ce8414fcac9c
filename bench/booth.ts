import { readFileSync } from 'node:fs'
import { localOutputs } from '../demo/local-backend'
import { boothNodeArguments } from '../demo/node-arguments'
import type { AmplifyOutputs } from '../local/amplify-outputs'
import type { LocalCloud } from '../local/start-local-cloud'
import { findFreePorts } from './free-ports'
import { type Program, startProgram } from './program'
import type { Run } from './run-resources'

export interface BoothOptions {
  readonly projectDirectory: string
  readonly dataDirectory: string
  readonly modelLatencyMs: number
  /** Cards that are painted at the same time; by default as many as when deployed. */
  readonly workers?: number
}

/** A local cloud in a process of its own. */
export interface RunningCloud {
  readonly program: Program
  /** Milliseconds from the start of the process. */
  readonly readyMs: number
  readonly cloud: Pick<LocalCloud, 'outputs'>
  readonly controlUrl: string
}

export interface RunningBooth extends RunningCloud {
  readonly url: string
  readonly localPortBase: number
}

/** Starts `demo/backend.ts`; its backend has to be synthesized already. */
export async function startCloud(
  run: Run,
  { assemblyDirectory, ...options }: BoothOptions & { assemblyDirectory: string },
): Promise<RunningCloud> {
  const { program, base } = await start(run, 'demo/backend.ts', options)
  await program.says(/backend is ready/)
  const readyMs = program.ageMs()
  const { dataDirectory, modelLatencyMs } = options
  const outputs = localOutputs({ assemblyDirectory, dataDirectory, modelLatencyMs, portBase: base })
  return { program, readyMs, cloud: { outputs }, controlUrl: controlUrl(base) }
}

/** Starts `demo/start.ts`, the whole of `npm start`, and waits until the kiosk's page is served. */
export async function startBooth(run: Run, options: BoothOptions): Promise<RunningBooth> {
  const { program, base, web } = await start(run, 'demo/start.ts', options)
  const url = `http://localhost:${web}`
  await program.says(/is ready after/)
  const page = await fetch(`${url}/kiosk`)
  if (!page.ok) throw new Error(`The kiosk's page answered ${page.status}`)
  await page.text()
  const readyMs = program.ageMs()
  const outputs = readFileSync(`${options.dataDirectory}/amplify_outputs.json`, 'utf8')
  return {
    program,
    readyMs,
    url,
    localPortBase: base,
    controlUrl: controlUrl(base),
    cloud: { outputs: JSON.parse(outputs) as AmplifyOutputs },
  }
}

function controlUrl(portBase: number): string {
  return `http://127.0.0.1:${portBase}`
}

async function start(run: Run, file: string, options: BoothOptions) {
  const ports = await findFreePorts()
  const program = startProgram(run, {
    args: [...boothNodeArguments, file],
    directory: options.projectDirectory,
    environment: {
      HOST: '127.0.0.1',
      PORT: String(ports.web),
      LOCAL_PORT_BASE: String(ports.base),
      BOOTH_DATA: options.dataDirectory,
      MODEL_LATENCY_MS: String(options.modelLatencyMs),
      ...(options.workers && { WORKERS: String(options.workers) }),
    },
  })
  return { program, ...ports }
}
