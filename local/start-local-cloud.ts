import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeAmplifyOutputs, type AmplifyOutputs } from './amplify-outputs'
import { ModelSettings } from './bedrock/model-settings'
import type { BedrockService } from './bedrock/start-bedrock'
import { createCloudAccess, type CloudAccess } from './cloud-access'
import { markInUse } from './cloudformation/assembly-in-use'
import { assertSupported } from './cloudformation/assert-supported'
import { differOnlyInCode } from './cloudformation/compare-assemblies'
import type { Endpoints } from './cloudformation/endpoints'
import { loadAssembly } from './cloudformation/load-assembly'
import type { FaultRequest } from './control/fault-request'
import { startControlPlane } from './control/start-control-plane'
import type { UsageFigures } from './control/usage'
import { createCompute } from './create-compute'
import { emptyTables } from './dynamodb/create-tables'
import { putFunctionsToWork, type FunctionsAtWork } from './functions-at-work'
import { defaultPortBase, endpointsOf, portsFrom, type Ports } from './ports'
import { readQueueFigures } from './queue/queue-figures'
import { createServiceStack, type ServiceStack } from './service-stack'
import { startServices, type BedrockSurroundings } from './start-services'
import { createBuckets } from './storage/create-buckets'

export interface LocalCloudOptions {
  /** A synthesized backend. */
  readonly assemblyDirectory: string
  /** Where rows, objects, messages and users are kept. */
  readonly dataDirectory: string
  /** The address to listen on; loopback unless told otherwise. */
  readonly host?: string
  /** This machine's address for others, when `host` lets them in. */
  readonly publicHost?: string
  readonly ports?: Ports
  readonly region?: string
  /** Called on the first start with an empty data directory, and after every reset. */
  readonly seed?: (cloud: CloudAccess) => Promise<void>
  /** Starts the image models; by default a Bedrock that paints plain pictures. */
  readonly bedrock?: (surroundings: BedrockSurroundings) => Promise<BedrockService>
  /** How long a failed message stays hidden, at most; see `startEventSource`. */
  readonly visibilityCapSeconds?: number
  /** Invocations at the same time for a function's queues, by the function's name; else as in the templates. */
  readonly maximumConcurrency?: Readonly<Record<string, number>>
  /** Functions whose code is loaded at the start, once per mention. */
  readonly warm?: readonly string[]
  /** What `/_local/state` calls an invocation, from its event: for example the job it works on. */
  readonly labelOf?: (event: unknown) => string | undefined
  /** What `/_local/state` says beyond the services. */
  readonly describe?: (cloud: CloudAccess) => Promise<Readonly<Record<string, unknown>>>
  /** Takes what services and functions say. */
  readonly log?: (source: string, line: string) => void
}

export interface LocalCloud extends CloudAccess {
  readonly outputs: AmplifyOutputs
  readonly endpoints: Endpoints
  /** Milliseconds after the start at which each service stood. */
  readonly marks: Readonly<Record<string, number>>
  state(): Promise<Readonly<Record<string, unknown>>>
  /** What the services did since the start, as AWS would count it. */
  usage(): UsageFigures
  setModel(settings: ModelSettings): void
  plan(fault: FaultRequest): void
  /** Calls a function now as its schedules do, and waits for its end. */
  runSchedulesOf(functionName: string): Promise<void>
  /** Deletes all rows, objects and messages, forgets faults, and seeds again. */
  reset(): Promise<void>
  /**
   * Takes a newer synthesis. New function code runs from the next invocation on; any other difference needs
   * a restart, and nothing is changed then.
   */
  replaceAssets(assemblyDirectory: string): 'replaced' | 'restart-needed'
  stop(): Promise<void>
}

/**
 * Reads a synthesized backend as if it were deployed on this machine. Enough to write `amplify_outputs.json`
 * before anything runs.
 */
export function readBackend({ assemblyDirectory, region = 'us-east-1', ...options }: LocalCloudOptions) {
  const endpoints = endpointsOf(options.ports ?? portsFrom(defaultPortBase), options.publicHost)
  const assembly = loadAssembly(assemblyDirectory, { region, accountId: '000000000000', endpoints })
  return { assembly, endpoints, outputs: makeAmplifyOutputs(assembly, endpoints) }
}

/** Stands a synthesized backend up on this machine. */
export async function startLocalCloud(options: LocalCloudOptions): Promise<LocalCloud> {
  const stack = createServiceStack()
  try {
    const cloud = await standUp(options, stack)
    stack.mark('ready')
    return { ...cloud, marks: stack.marks, stop: () => stack.stop() }
  } catch (error) {
    await stack.stop()
    throw error
  }
}

async function standUp(
  options: LocalCloudOptions,
  stack: ServiceStack,
): Promise<Omit<LocalCloud, 'marks' | 'stop'>> {
  const { dataDirectory, host = '127.0.0.1', ports = portsFrom(defaultPortBase), log = () => {} } = options
  const backend = readBackend(options)
  const { assembly, endpoints } = backend
  assertSupported(assembly)
  markInUse(options.assemblyDirectory)
  mkdirSync(dataDirectory, { recursive: true })
  stack.mark('templates')

  const compute = createCompute({
    ...{ assembly, endpoints, labelOf: options.labelOf, log },
    modelLedgerFile: join(dataDirectory, 'model-calls.jsonl'),
  })
  const { lambda, accessKeys, board, observer } = compute
  const services = await startServices({
    ...{ stack, assembly, dataDirectory, host, ports, endpoints, lambda, accessKeys, log },
    observer,
    bedrock: options.bedrock,
  })
  const { client, cognito } = services
  const access = createCloudAccess({ assembly, client, lambda, putUser: (user) => cognito.putUser(user) })
  await seedOnce(options, access)
  const work = createWork(() =>
    putFunctionsToWork({
      ...{ assembly, lambda, log },
      stores: services.stores,
      observer,
      deliveries: board.deliveries,
      running: compute.running,
      visibilityCapSeconds: options.visibilityCapSeconds,
      maximumConcurrency: options.maximumConcurrency,
    }),
  )
  stack.onStop(() => work.stop())
  for (const name of options.warm ?? []) lambda.warm(name).catch((error: unknown) => log(name, String(error)))

  const cloud = {
    ...access,
    endpoints,
    outputs: backend.outputs,
    ...createOperations({ options, backend, compute, services, access, work }),
  }
  const setModel = (settings: unknown) => cloud.setModel(ModelSettings.parse(settings))
  await stack.start('control plane', () =>
    startControlPlane({ host, port: ports.control, controls: { ...cloud, setModel } }),
  )
  return cloud
}

/** What queues and schedules do, which a reset stops and starts again. */
interface Work extends FunctionsAtWork {
  restart(): void
}

function createWork(start: () => FunctionsAtWork): Work {
  let running = start()
  return {
    runSchedulesOf: (functionName) => running.runSchedulesOf(functionName),
    stop: () => running.stop(),
    restart: () => {
      running = start()
    },
  }
}

interface OperationsOptions {
  readonly options: LocalCloudOptions
  readonly backend: ReturnType<typeof readBackend>
  readonly compute: ReturnType<typeof createCompute>
  readonly services: Awaited<ReturnType<typeof startServices>>
  readonly access: CloudAccess
  readonly work: Work
}

/** What can be asked of a cloud that stands. */
function createOperations({ options, backend, compute, services, access, work }: OperationsOptions) {
  const { assembly, endpoints } = backend
  const { lambda, running, board, usage } = compute
  const { stores, client, tables, bedrock } = services
  return {
    state: async () => ({
      ...(await options.describe?.(access)),
      model: board.modelFigures(),
      deaths: board.deaths(),
      queues: readQueueFigures(assembly, stores),
      functions: running.figures(),
      faults: board.planned(),
      endpoints,
    }),
    usage: () => usage.figures(),
    setModel: (settings: ModelSettings) => bedrock.setModel(settings),
    plan: (fault: FaultRequest) => board.plan(fault),
    runSchedulesOf: (functionName: string) => work.runSchedulesOf(functionName),
    reset: async () => {
      await work.stop()
      board.reset()
      running.resetFigures()
      bedrock.resetModel()
      stores.clear()
      createBuckets(assembly, stores)
      await emptyTables(client, tables)
      await options.seed?.(access)
      work.restart()
    },
    replaceAssets: (assemblyDirectory: string) => {
      const newer = readBackend({ ...options, assemblyDirectory }).assembly
      if (!differOnlyInCode(assembly, newer)) return 'restart-needed' as const
      markInUse(assemblyDirectory)
      lambda.replaceAssets(newer)
      return 'replaced' as const
    },
  }
}

/** A marker in the data directory tells a first start from a restart. */
async function seedOnce({ dataDirectory, seed }: LocalCloudOptions, access: CloudAccess): Promise<void> {
  const marker = join(dataDirectory, 'seeded')
  if (existsSync(marker)) return
  await seed?.(access)
  writeFileSync(marker, '')
}
