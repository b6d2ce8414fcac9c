import { z } from 'zod'
import { LEASE_MS, WORKER_CONCURRENCY } from '../lib/job/limits'
import { Job } from '../lib/job/job'
import { jsonText } from '../lib/schema/json-text'
import { startBedrock } from '../local/bedrock/start-bedrock'
import { startBedrockProxy } from '../local/bedrock/proxy-bedrock'
import type { CloudAccess } from '../local/cloud-access'
import { synthesize } from '../local/cloudformation/synthesize'
import { type Ports, portsFrom } from '../local/ports'
import { type LocalCloudOptions, readBackend, startLocalCloud } from '../local/start-local-cloud'
import { createPainter } from '../painter/create-painter'
import { seedDemo } from './seed'

/** What the backend is made from: a change in any of these synthesizes it anew. */
const backendSources = [
  'amplify',
  'components/card',
  'components/card-file',
  'lib',
  'package-lock.json',
  'tsconfig.json',
]

/** The functions a guest waits for: loaded before the first one comes. */
const warmFunctions = ['start-visit', 'submit-card']

/** Synthesizes the product's backend, or finds the synthesis of these very sources. */
export function synthesizeBackend(log?: (line: string) => void): Promise<string> {
  return synthesize({
    backendDirectory: 'amplify',
    cacheDirectory: '.local/synthesis',
    sources: backendSources,
    ...(log && { log }),
  })
}

export interface LocalBackendOptions {
  readonly assemblyDirectory: string
  readonly dataDirectory: string
  readonly ports?: Ports
  readonly portBase?: number
  readonly host?: string
  readonly modelLatencyMs: number
  /** Cards that are painted at the same time; by default as many as when deployed. */
  readonly workers?: number
  /** Paint with AWS instead of the painter; the caller's credentials pay. */
  readonly realModels?: boolean
  /** Plain pictures in no time instead of the painter's, where nobody looks at them. */
  readonly plainPictures?: boolean
  /** How long a crashed worker's message stays hidden, at most. */
  readonly visibilityCapSeconds?: number
  readonly log?: (source: string, line: string) => void
}

/** As soon as the crashed worker's lease has run out, not after nine minutes. */
const defaultVisibilityCapSeconds = (2 * LEASE_MS) / 1000

/** Makes `amplify_outputs.json` for a backend that need not run yet. */
export function localOutputs(options: LocalBackendOptions) {
  return readBackend(cloudOptions(options)).outputs
}

/** Stands the product's backend up with the demo event and, unless AWS paints, the painter. */
export async function startLocalBackend(options: LocalBackendOptions) {
  return startLocalCloud(cloudOptions(options))
}

function cloudOptions(options: LocalBackendOptions): LocalCloudOptions {
  const { assemblyDirectory, dataDirectory, host, realModels = false, workers = WORKER_CONCURRENCY } = options
  const ports = options.ports ?? (options.portBase === undefined ? undefined : portsFrom(options.portBase))
  return {
    assemblyDirectory,
    dataDirectory,
    ...(ports && { ports }),
    ...(host && { host }),
    ...(options.log && { log: options.log }),
    visibilityCapSeconds: options.visibilityCapSeconds ?? defaultVisibilityCapSeconds,
    warm: warmFunctions,
    maximumConcurrency: { 'process-job': workers },
    seed: seedDemo({ artNote: realModels ? undefined : 'Preview art', workers }),
    labelOf: jobIdOf,
    describe: async (cloud) => ({ jobs: await countJobs(cloud) }),
    bedrock: bedrockOf(options),
  }
}

function bedrockOf({
  realModels,
  plainPictures,
  modelLatencyMs: latencyMs,
}: LocalBackendOptions): NonNullable<LocalCloudOptions['bedrock']> {
  if (realModels) return startBedrockProxy
  if (plainPictures) return (surroundings) => startBedrock({ ...surroundings, settings: { latencyMs } })
  return startPaintingBedrock(latencyMs)
}

function startPaintingBedrock(latencyMs: number): NonNullable<LocalCloudOptions['bedrock']> {
  return async (surroundings) => {
    const painter = createPainter()
    const service = await startBedrock({ ...surroundings, paint: painter.paint, settings: { latencyMs } })
    return {
      ...service,
      stop: async () => {
        await service.stop()
        await painter.stop()
      },
    }
  }
}

const QueueEvent = z.object({
  Records: z.array(z.object({ body: jsonText(z.object({ jobId: z.string() })) })).min(1),
})

const ResolverEvent = z.object({ arguments: z.object({ jobId: z.string() }) })

/** Names an invocation after the job that it was given: by a message, or by a caller of the API. */
function jobIdOf(event: unknown): string | undefined {
  return (
    QueueEvent.safeParse(event).data?.Records[0]?.body.jobId ??
    ResolverEvent.safeParse(event).data?.arguments.jobId
  )
}

async function countJobs(cloud: CloudAccess): Promise<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const row of await cloud.rows('Job')) {
    const { status } = Job.pick({ status: true }).parse(row)
    counts[status] = (counts[status] ?? 0) + 1
  }
  return counts
}
