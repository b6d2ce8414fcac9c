import { allowanceCells } from './cells/allowances'
import { clockCells } from './cells/clocks'
import { crashCells } from './cells/crashes'
import { deliveryCells } from './cells/deliveries'
import { killCell } from './cells/kills'
import { hangCells, modelCells } from './cells/model-trouble'
import { networkCells } from './cells/networks'
import { outageCellsOf } from './cells/outages'
import type { LanePlan } from './lane'

const KILL_ROUNDS = 50
const SHORT_KILL_ROUNDS = 4

/** The whole matrix. Lanes run at the same time, each on a cloud of its own. */
export const fullMatrix: readonly LanePlan[] = [
  {
    name: 'crashes',
    sideBySide: 6,
    cells: [...crashCells, ...deliveryCells, ...networkCells, ...allowanceCells],
  },
  { name: 'model', sideBySide: 6, cells: modelCells },
  { name: 'hangs', sideBySide: 3, cells: hangCells },
  {
    name: 'outages-of-api',
    sideBySide: 1,
    cells: [...outageCellsOf('appsync'), ...outageCellsOf('dynamodb')],
  },
  { name: 'outages-of-stores', sideBySide: 1, cells: [...outageCellsOf('sqs'), ...outageCellsOf('s3')] },
  { name: 'clocks', sideBySide: 1, cells: clockCells },
  { name: 'kills', sideBySide: 1, cells: [killCell(KILL_ROUNDS)] },
]

/** What runs with every test: one of each kind, in at most three minutes. */
export const shortMatrix: readonly LanePlan[] = [
  { name: 'side-by-side', sideBySide: 8, cells: shortOnes(['crashes', 'model']) },
  { name: 'outages', sideBySide: 1, cells: shortOnes(['outages-of-api', 'outages-of-stores']) },
  { name: 'kills', sideBySide: 1, cells: [killCell(SHORT_KILL_ROUNDS)] },
]

function shortOnes(lanes: readonly string[]) {
  return fullMatrix
    .filter(({ name }) => lanes.includes(name))
    .flatMap(({ cells }) => cells.filter(({ isShort }) => isShort))
}

/** The lanes that hold cells whose name contains the text, with those alone. */
export function onlyCells(lanes: readonly LanePlan[], text: string): readonly LanePlan[] {
  return lanes
    .map((lane) => ({ ...lane, cells: lane.cells.filter(({ name }) => name.includes(text)) }))
    .filter(({ cells }) => cells.length > 0)
}
