import { setTimeout as wait } from 'node:timers/promises'
import type { Cell, CellResult } from './cell'
import type { CloudState } from './control'
import { paidAgain, type Store, type Violation } from './invariants'
import { judge } from './judge'
import type { Lane } from './lane'
import { randomFor } from './random'
import { setStage, type SetStage } from './stage'
import { readStore, storeOfEvent } from './store'

const defaultPatienceMs = 180_000
const LOOK_EVERY_MS = 1_500

/** Plays a cell on an event of its own, lets everything come to rest, and judges what is there then. */
export async function runCell(cell: Cell, lane: Lane, seed: number): Promise<CellResult> {
  const startedAtMs = performance.now()
  const eventId = `cell-${cell.name.replaceAll(/[^a-z0-9]+/g, '-')}`
  await lane.desk.openEvent(eventId)
  const { cloud, kioskToken } = lane
  const stage = setStage({ cloud, kioskToken, eventId, random: randomFor(seed, cell.name) })
  try {
    await cell.play(stage)
    const { store, violations } = await comeToRest(stage, cell.patienceMs ?? defaultPatienceMs)
    const unhappened = faultsThatDidNotHappen(stage, await cloud.control.state())
    const of = (kind: Violation['kind']) =>
      [...violations, ...unhappened].filter((each) => each.kind === kind).map(({ message }) => message)
    return {
      ...{ name: cell.name, faults: stage.faults(), jobs: store.jobs.length, paidAgain: paidAgain(store) },
      ...{ lost: of('lost'), stuck: of('stuck'), doubled: of('doubled') },
      seconds: Math.round((performance.now() - startedAtMs) / 1000),
    }
  } finally {
    stage.clear()
  }
}

/** Looks until every promise is kept, or patience ends: then what is not is broken. */
async function comeToRest(
  stage: SetStage,
  patienceMs: number,
): Promise<{ store: Store; violations: Violation[] }> {
  const deadlineMs = Date.now() + patienceMs
  for (;;) {
    const store = storeOfEvent(await readStore(stage.cloud), stage.eventId)
    const witnesses = stage.guests.flatMap((guest) => guest.witnesses)
    const violations = judge(store, witnesses, stage.expectations)
    if (violations.length === 0 || Date.now() > deadlineMs) return { store, violations }
    await wait(LOOK_EVERY_MS)
  }
}

/** A cell whose fault did not happen proves nothing. */
function faultsThatDidNotHappen(stage: SetStage, { faults }: CloudState): Violation[] {
  const isLeft = new Set(faults.map(({ label, kind, at }) => JSON.stringify([label, kind, at])))
  return stage.planned.flatMap((fault) => {
    if (!('at' in fault)) return []
    if (!isLeft.has(JSON.stringify([fault.label, fault.kind, fault.at]))) return []
    return [{ kind: 'stuck', message: `This fault did not happen: ${JSON.stringify(fault)}` }]
  })
}
