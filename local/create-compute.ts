import type { Assembly } from './cloudformation/assembly'
import type { Endpoints } from './cloudformation/endpoints'
import type { CallObserver } from './control/call-observer'
import { createFaultBoard } from './control/fault-board'
import { createModelLedger } from './control/model-ledger'
import { createRunningInvocations } from './control/running-invocations'
import { createUsageMeter } from './control/usage'
import { createAccessKeys } from './iam/access-keys'
import { readRoles } from './iam/read-roles'
import { createLambdaHost } from './lambda/lambda-host'

interface ComputeOptions {
  readonly assembly: Assembly
  readonly endpoints: Endpoints
  /** Where model calls are written down. */
  readonly modelLedgerFile: string
  readonly labelOf?: (event: unknown) => string | undefined
  readonly log: (source: string, line: string) => void
}

/** The functions, and the board that watches their calls and can kill them. */
export function createCompute(options: ComputeOptions) {
  const { assembly, endpoints, labelOf = () => undefined, log } = options
  const roles = readRoles(assembly)
  const accessKeys = createAccessKeys((roleArn) => roles.get(roleArn))
  const running = createRunningInvocations()
  const usage = createUsageMeter()
  const lambda = createLambdaHost({
    assembly,
    endpoints,
    accessKeys,
    log,
    listener: running,
    used: usage.note,
  })
  const mutations = new Set(
    assembly
      .ofType('AWS::AppSync::Resolver')
      .filter(({ properties }) => properties['TypeName'] === 'Mutation')
      .map(({ properties }) => properties['FieldName']),
  )
  const board = createFaultBoard({
    running,
    kill: (accessKeyId, kind) => lambda.kill(accessKeyId, kind),
    skewClock: (functionName, byMs) => lambda.skewClock(functionName, byMs),
    isMutation: (fieldName) => mutations.has(fieldName),
    labelOf,
    modelLedger: createModelLedger(options.modelLedgerFile),
  })
  const observer: CallObserver = { ...board, used: usage.note }
  return { lambda, accessKeys, running, board, usage, observer }
}
