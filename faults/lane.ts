import { setTimeout as wait } from 'node:timers/promises'
import type { Run } from '../bench/run-resources'
import { demoAccounts } from '../demo/accounts'
import { signInTo } from '../e2e/backend/sign-in'
import type { Cell, CellResult } from './cell'
import { type Cloud, startCloud } from './cloud'
import { createDesk, type Desk } from './desk'
import type { Violation } from './invariants'
import { judgeAfterwards } from './judge'
import { runCell } from './run-cell'
import { createStoreReader, type WholeStore } from './store'

/** A cloud of its own, on which cells are played. */
export interface Lane {
  readonly cloud: Cloud
  readonly desk: Desk
  readonly kioskToken: string
  readonly readStore: () => Promise<WholeStore>
}

/** Cells that share a cloud. */
export interface LanePlan {
  readonly name: string
  readonly cells: readonly Cell[]
  /** How many play at the same time: one, where a fault hits everybody. */
  readonly sideBySide: number
}

interface LaneOptions {
  readonly assemblyDirectory: string
  readonly seed: number
  /** For every cell, instead of its own. */
  readonly patienceMs: number | undefined
  readonly onResult: (result: CellResult) => void
}

/** The deployed sweeper runs every minute; here it sweeps more often, because time is short. */
const SWEEP_EVERY_MS = 8_000
const MODEL_LATENCY_MS = 200

/** Plays the cells of a lane. */
export async function runLane(run: Run, plan: LanePlan, options: LaneOptions): Promise<void> {
  const { assemblyDirectory, seed, patienceMs, onResult } = options
  const { name } = plan
  const cloud = await startCloud(run, { assemblyDirectory, name, modelLatencyMs: MODEL_LATENCY_MS })
  const [kiosk, staff] = await signIn(cloud)
  const lane: Lane = {
    cloud,
    desk: createDesk(cloud, staff.accessToken),
    kioskToken: kiosk.accessToken,
    readStore: createStoreReader(cloud),
  }
  const sweeping = new AbortController()
  const sweeps = sweepAgainAndAgain(cloud, sweeping.signal)
  const waiting = plan.cells.map((cell) => ({ ...cell, patienceMs: patienceMs ?? cell.patienceMs }))
  let paidAgainByKills = 0
  const play = async () => {
    for (let cell = waiting.shift(); cell !== undefined; cell = waiting.shift()) {
      const result = await runCell(cell, lane, seed).catch(failedToPlay(cell))
      paidAgainByKills += result.paidAgainByKills
      onResult(result)
    }
  }
  await Promise.all(Array.from({ length: plan.sideBySide }, play))
  sweeping.abort()
  await sweeps
  // A late message may yet have undone what a cell left in order.
  const violations = judgeAfterwards(await lane.readStore(), { paidAgainByKills })
  if (violations.length > 0) onResult(brokenAfterwards(name, violations))
}

/** Amplify keeps one configuration per process, so that lanes sign in one after the other. */
let signingIn: Promise<unknown> = Promise.resolve()

function signIn(cloud: Cloud) {
  const sessions = signingIn.then(async () => {
    const kiosk = await signInTo(cloud, demoAccounts.kiosk)
    return [kiosk, await signInTo(cloud, demoAccounts.staff)] as const
  })
  signingIn = sessions.catch(() => undefined)
  return sessions
}

async function sweepAgainAndAgain({ control }: Cloud, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    // A cloud that is down or a sweeper that crashes is a fault of the matrix.
    await control.runSchedule('sweep-jobs').catch(() => 'failed')
    await wait(SWEEP_EVERY_MS, undefined, { signal }).catch(() => undefined)
  }
}

const nothing = {
  ...{ faults: 0, jobs: 0, lost: [], stuck: [], doubled: [], paidAgain: 0, paidAgainByKills: 0, seconds: 0 },
}

function brokenAfterwards(lane: string, violations: readonly Violation[]): CellResult {
  const of = (kind: Violation['kind']) =>
    violations.filter((each) => each.kind === kind).map(({ message }) => message)
  return {
    ...nothing,
    name: `afterwards, on ${lane}`,
    lost: of('lost'),
    stuck: of('stuck'),
    doubled: of('doubled'),
  }
}

function failedToPlay({ name }: Cell) {
  return (error: unknown): CellResult => ({
    ...nothing,
    name,
    stuck: [
      `The cell could not be played: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    ],
  })
}
