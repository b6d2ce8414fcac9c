import { expect, test } from 'vitest'
import { newKiosk, type Kiosk } from '../../lib/kiosk/kiosk'
import { sampleJob, sampleVisit } from '../../lib/kiosk/sample-records'
import { createLaterPictureWatch } from './later-picture-watch'
import type { PictureWatch } from './picture-watch'

const painting = withGuest({ status: 'processing' })
const completed = withGuest({ status: 'completed', version: 4 })

function withGuest(changes: Parameters<typeof sampleJob>[0]): Kiosk {
  return { ...newKiosk, turn: { step: 'reveal', visit: sampleVisit(), job: sampleJob(changes) } }
}

function later() {
  const heard: (Kiosk | 'stop')[] = []
  const loads: PromiseWithResolvers<PictureWatch>[] = []
  const due: (() => void)[] = []
  const watch = createLaterPictureWatch(
    () => {
      const load = Promise.withResolvers<PictureWatch>()
      loads.push(load)
      return load.promise
    },
    (_, run) => {
      due.push(run)
      return () => void due.splice(due.indexOf(run), 1)
    },
  )
  const settled = () => new Promise((turn) => setImmediate(turn))
  const come = async () => {
    loads.at(-1)?.resolve({ onKiosk: (kiosk) => heard.push(kiosk), stop: () => heard.push('stop') })
    await settled()
  }
  const fail = async () => {
    loads.at(-1)?.reject(new Error('offline'))
    await settled()
  }
  return { watch, heard, loads, due, come, fail }
}

test('a card that was finished before the code came has its picture nevertheless', async () => {
  const { watch, heard, loads, come } = later()
  watch.onKiosk(painting)
  watch.onKiosk(completed)
  await come()
  expect(loads).toHaveLength(1)
  expect(heard).toEqual([completed])
})

test('nothing is fetched before there is a guest, and all is heard at once afterwards', async () => {
  const { watch, heard, loads, come } = later()
  watch.onKiosk(newKiosk)
  expect(loads).toHaveLength(0)
  watch.onKiosk(painting)
  await come()
  watch.onKiosk(completed)
  watch.onKiosk(newKiosk)
  expect(heard).toEqual([painting, completed, newKiosk])
})

test('a network that is away for a moment costs no guest the picture', async () => {
  const { watch, heard, loads, due, come, fail } = later()
  watch.onKiosk(painting)
  await fail()
  due.shift()?.()
  expect(loads).toHaveLength(2)
  watch.onKiosk(completed)
  await come()
  expect(heard).toEqual([completed])
})

test('a kiosk that stopped asks no more, and one that goes on asks again', async () => {
  const { watch, heard, loads, due, come, fail } = later()
  watch.onKiosk(painting)
  await fail()
  watch.stop()
  expect(due).toEqual([])
  watch.onKiosk(completed)
  await come()
  watch.stop()
  expect(loads).toHaveLength(2)
  expect(heard).toEqual([completed, 'stop'])
})

test('a kiosk that starts anew while the code comes has one watch, which knows the guest', async () => {
  const { watch, heard, loads, come } = later()
  watch.onKiosk(painting)
  watch.stop()
  watch.onKiosk(completed)
  await come()
  expect(loads).toHaveLength(1)
  expect(heard).toEqual([completed])
})
