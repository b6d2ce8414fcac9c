import { isEnded } from '../lib/job/job'
import type { FaultRequest } from '../local/control/fault-request'
import type { Cell, CellResult } from './cell'
import type { CloudState } from './control'
import { paidAgain, type Store, type Violation } from './invariants'
import { judge } from './judge'
import type { Lane } from './lane'
import { randomFor } from './random'
import { setStage, type SetStage } from './stage'
import { storeOfEvent, type WholeStore } from './store'

/** Costs nothing unless something is broken, or the machine is very busy. */
const defaultPatienceMs = 360_000
/** Sweeps and late messages have come by then. */
const LAST_CHANGE_MS = 40_000

/** Plays a cell on an event of its own, lets everything come to rest, and judges what is there then. */
export async function runCell(cell: Cell, lane: Lane, seed: number): Promise<CellResult> {
  const startedAtMs = performance.now()
  const eventId = `cell-${cell.name.replaceAll(/[^a-z0-9]+/g, '-')}`
  await lane.desk.openEvent(eventId, cell.allowance)
  const { cloud, kioskToken } = lane
  const stage = setStage({ cloud, kioskToken, eventId, random: randomFor(seed, cell.name) })
  try {
    await cell.play(stage)
    const { store, violations } = await comeToRest(stage, lane, cell.patienceMs ?? defaultPatienceMs)
    const left = leftOver(stage, await cloud.control.state())
    const of = (kind: Violation['kind']) =>
      [...violations, ...pointsNotMet(stage, left)]
        .filter((each) => each.kind === kind)
        .map(({ message }) => message)
    return {
      ...{
        name: cell.name,
        faults: stage.faults() - left.length,
        jobs: store.jobs.length,
        paidAgain: paidAgain(store),
      },
      ...{ lost: of('lost'), stuck: of('stuck'), doubled: of('doubled') },
      paidAgainByKills: stage.expectations.paidAgainByKills,
      seconds: Math.round((performance.now() - startedAtMs) / 1000),
    }
  } finally {
    stage.clear()
  }
}

/**
 * Looks until every promise is kept. What is not when patience ends is broken; and so is what stays so for a while
 * after every job has ended.
 */
async function comeToRest(
  stage: SetStage,
  lane: Lane,
  patienceMs: number,
): Promise<{ store: Store; violations: Violation[] }> {
  const deadlineMs = Date.now() + patienceMs
  let before = ''
  let sinceMs = Date.now()
  for (;;) {
    const store = storeOfEvent(await readPatiently(lane, deadlineMs), stage.eventId)
    const witnesses = stage.guests.flatMap((guest) => guest.witnesses)
    const violations = judge(store, witnesses, stage.expectations)
    const found = JSON.stringify([violations, store.jobs.map(({ version }) => version)])
    if (found !== before) sinceMs = Date.now()
    before = found
    const isOver = store.jobs.every(isEnded) && Date.now() - sinceMs > LAST_CHANGE_MS
    if (violations.length === 0 || isOver || Date.now() > deadlineMs) return { store, violations }
  }
}

/** Reading may meet the very outage that is played. */
async function readPatiently({ readStore }: Lane, deadlineMs: number): Promise<WholeStore> {
  for (;;) {
    try {
      return await readStore()
    } catch (error) {
      if (Date.now() > deadlineMs) throw error
    }
  }
}

/** Faults that were planned and not met: on a busy machine a job may take another way, as when the sweeper is quicker. */
function leftOver(stage: SetStage, { faults }: CloudState): readonly FaultRequest[] {
  const left = new Set(faults.map(faultKey))
  return stage.planned.filter((fault) => 'at' in fault && left.has(faultKey(fault)))
}

/** A point of the matrix that none of its cell's jobs met proves nothing. */
function pointsNotMet(stage: SetStage, left: readonly FaultRequest[]): Violation[] {
  const met = stage.planned.filter((fault) => !left.includes(fault)).map(pointKey)
  return left
    .filter((fault) => !met.includes(pointKey(fault)))
    .map((fault) => ({ kind: 'stuck', message: `This fault did not happen: ${JSON.stringify(fault)}` }))
}

type FaultKey = CloudState['faults'][number]

const pointKey = (fault: FaultKey) => JSON.stringify([fault.function, fault.kind, fault.at])
const faultKey = (fault: FaultKey) => JSON.stringify([fault.label, pointKey(fault)])
