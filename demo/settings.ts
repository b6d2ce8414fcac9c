import { z } from 'zod'
import { WORKER_CONCURRENCY } from '../lib/job/limits'
import { lanUrl } from './public-url'

/** How the booth runs on this machine; each can be set in the environment. */
const Settings = z.object({
  /** Where browsers find the booth. */
  PORT: z.coerce.number().int().min(1).max(65_535).default(3000),
  /** First of six ports in a row for the local cloud. */
  LOCAL_PORT_BASE: z.coerce.number().int().min(1).max(65_529).default(4570),
  /** Where the pages listen: for this machine only, unless told otherwise. The local cloud is never shared. */
  HOST: z.string().default('127.0.0.1'),
  /** Where phones find the pages, e.g. behind a tunnel; by default this machine's address in its network. */
  PUBLIC_URL: z.url().optional(),
  /** Rows, pictures, messages and accounts of the local cloud. */
  BOOTH_DATA: z.string().default('.local/data'),
  /** Milliseconds that the painter takes for a picture, as a model of AWS would. */
  MODEL_LATENCY_MS: z.coerce.number().int().min(0).max(120_000).default(3000),
  /** Cards that are painted at the same time. */
  WORKERS: z.coerce.number().int().min(1).max(100).default(WORKER_CONCURRENCY),
})

export interface BoothSettings {
  readonly webPort: number
  readonly localPortBase: number
  readonly host: string
  readonly publicUrl: string | undefined
  readonly dataDirectory: string
  readonly modelLatencyMs: number
  readonly workers: number
}

/** Reads the settings; the error names each that is wrong. */
export function readSettings(environment: NodeJS.ProcessEnv): BoothSettings {
  const parsed = Settings.safeParse(environment)
  if (!parsed.success) throw new Error(`These settings cannot be used:\n${z.prettifyError(parsed.error)}`)
  const { PORT, LOCAL_PORT_BASE, HOST, PUBLIC_URL, BOOTH_DATA, MODEL_LATENCY_MS, WORKERS } = parsed.data
  return {
    webPort: PORT,
    localPortBase: LOCAL_PORT_BASE,
    host: HOST,
    publicUrl: PUBLIC_URL ?? lanUrl(HOST, PORT),
    dataDirectory: BOOTH_DATA,
    modelLatencyMs: MODEL_LATENCY_MS,
    workers: WORKERS,
  }
}
