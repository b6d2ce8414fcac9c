import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeAmplifyOutputs, type AmplifyOutputs } from './amplify-outputs'
import { ModelSettings } from './bedrock/model-settings'
import type { BedrockService } from './bedrock/start-bedrock'
import { createCloudAccess, type CloudAccess } from './cloud-access'
import { assertSupported } from './cloudformation/assert-supported'
import type { Assembly } from './cloudformation/assembly'
import { differOnlyInCode } from './cloudformation/compare-assemblies'
import type { Endpoints } from './cloudformation/endpoints'
import { loadAssembly } from './cloudformation/load-assembly'
import { createFaultBoard } from './control/fault-board'
import type { FaultRequest } from './control/fault-request'
import { createRunningInvocations } from './control/running-invocations'
import { startControlPlane } from './control/start-control-plane'
import { emptyTables } from './dynamodb/create-tables'
import { putFunctionsToWork } from './functions-at-work'
import { createAccessKeys } from './iam/access-keys'
import { readRoles } from './iam/read-roles'
import { createLambdaHost } from './lambda/lambda-host'
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
  setModel(settings: ModelSettings): void
  plan(fault: FaultRequest): void
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
  const { assembly, endpoints, outputs } = readBackend(options)
  assertSupported(assembly)
  mkdirSync(dataDirectory, { recursive: true })
  stack.mark('templates')

  const { lambda, accessKeys, running, board } = createCompute({
    assembly,
    endpoints,
    labelOf: options.labelOf,
    log,
  })
  const services = await startServices({
    ...{ stack, assembly, dataDirectory, host, ports, endpoints, lambda, accessKeys, log },
    observer: board,
    bedrock: options.bedrock,
  })
  const { stores, client, tables, cognito, bedrock } = services
  const access = createCloudAccess({ assembly, client, lambda, putUser: (user) => cognito.putUser(user) })
  await seedOnce(options, access)

  const startWork = () =>
    putFunctionsToWork({
      ...{ assembly, stores, lambda, log },
      observer: board,
      visibilityCapSeconds: options.visibilityCapSeconds,
    })
  let work = startWork()
  stack.onStop(() => work.stop())
  for (const name of options.warm ?? []) lambda.warm(name).catch((error: unknown) => log(name, String(error)))

  const cloud = {
    ...access,
    outputs,
    endpoints,
    state: async () => ({
      ...(await options.describe?.(access)),
      model: board.modelFigures(),
      queues: readQueueFigures(assembly, stores),
      functions: running.figures(),
      faults: board.planned(),
      endpoints,
    }),
    setModel: (settings: ModelSettings) => bedrock.setModel(settings),
    plan: (fault: FaultRequest) => board.plan(fault),
    reset: async () => {
      await work.stop()
      board.reset()
      running.resetFigures()
      bedrock.setModel({ latencyMs: 0, script: [] })
      stores.clear()
      createBuckets(assembly, stores)
      await emptyTables(client, tables)
      await options.seed?.(access)
      work = startWork()
    },
    replaceAssets: (assemblyDirectory: string) => {
      const newer = readBackend({ ...options, assemblyDirectory }).assembly
      if (!differOnlyInCode(assembly, newer)) return 'restart-needed' as const
      lambda.replaceAssets(newer)
      return 'replaced' as const
    },
  }
  const setModel = (settings: unknown) => cloud.setModel(ModelSettings.parse(settings))
  await stack.start('control plane', () =>
    startControlPlane({ host, port: ports.control, controls: { ...cloud, setModel } }),
  )
  return cloud
}

interface ComputeOptions {
  readonly assembly: Assembly
  readonly endpoints: Endpoints
  readonly labelOf?: (event: unknown) => string | undefined
  readonly log: (source: string, line: string) => void
}

/** The functions, and the board that watches their calls and can kill them. */
function createCompute({ assembly, endpoints, labelOf = () => undefined, log }: ComputeOptions) {
  const roles = readRoles(assembly)
  const accessKeys = createAccessKeys((roleArn) => roles.get(roleArn))
  const running = createRunningInvocations()
  const lambda = createLambdaHost({ assembly, endpoints, accessKeys, log, listener: running })
  const mutations = new Set(
    assembly
      .ofType('AWS::AppSync::Resolver')
      .filter(({ properties }) => properties['TypeName'] === 'Mutation')
      .map(({ properties }) => properties['FieldName']),
  )
  const board = createFaultBoard({
    running,
    kill: (accessKeyId, kind) => lambda.kill(accessKeyId, kind),
    isMutation: (fieldName) => mutations.has(fieldName),
    labelOf,
  })
  return { lambda, accessKeys, running, board }
}

/** A marker in the data directory tells a first start from a restart. */
async function seedOnce({ dataDirectory, seed }: LocalCloudOptions, access: CloudAccess): Promise<void> {
  const marker = join(dataDirectory, 'seeded')
  if (existsSync(marker)) return
  await seed?.(access)
  writeFileSync(marker, '')
}
