import { expect, test } from 'vitest'
import type { CardImage, Reply } from '../../lib/api/booth-api'
import type { Job } from '../../lib/job/job'
import { newKiosk, type Kiosk } from '../../lib/kiosk/kiosk'
import { sampleJob, sampleVisit } from '../../lib/kiosk/sample-records'
import type { AskForImage } from '../card/keep-picture'
import { createPictureWatch, type JobPicture } from './picture-watch'

const expiresAt = new Date(Date.now() + 300_000).toISOString()

function watch() {
  const asked: string[] = []
  const connected: string[] = []
  const loads: { ask: AskForImage; bring: (url: string) => void; isStopped: boolean }[] = []
  const told: (JobPicture | undefined)[] = []
  const pictureWatch = createPictureWatch({
    api: {
      cardImage: (jobId): Promise<Reply<CardImage>> => {
        asked.push(jobId)
        return Promise.resolve({ kind: 'ok', value: { url: `https://pictures/${jobId}`, expiresAt } })
      },
    },
    connectTo: (url) => connected.push(url),
    keepPicture: (ask, onPicture) => {
      const load = { ask, bring: (url: string) => onPicture({ url }), isStopped: false }
      loads.push(load)
      return () => (load.isStopped = true)
    },
    onPicture: (picture) => told.push(picture),
  })
  const hear = (changes: Partial<Job>) => pictureWatch.onKiosk(withJob(sampleJob(changes)))
  return { ...pictureWatch, hear, asked, connected, loads, told }
}

function withJob(job: Job): Kiosk {
  return { ...newKiosk, turn: { step: 'reveal', visit: sampleVisit(), job } }
}

test('the address is asked for while the card is painted, and the picture loaded from it the moment it is finished', async () => {
  const { hear, asked, connected, loads } = watch()
  hear({ id: 'a', status: 'queued' })
  expect(asked).toEqual([])
  hear({ id: 'a', status: 'processing' })
  hear({ id: 'a', status: 'processing', version: 3 })
  expect(loads).toEqual([])
  hear({ id: 'a', status: 'completed' })
  expect(loads).toHaveLength(1)
  expect(await loads[0]?.ask()).toMatchObject({ value: { url: 'https://pictures/a' } })
  expect(asked).toEqual(['a'])
  expect(connected).toEqual(['https://pictures/a'])
})

test('a card that was finished before the kiosk was reloaded has its picture again', async () => {
  const { hear, asked, loads, told } = watch()
  hear({ id: 'a', status: 'completed' })
  await loads[0]?.ask()
  loads[0]?.bring('blob:1')
  expect(asked).toEqual(['a'])
  expect(told).toEqual([{ url: 'blob:1', jobId: 'a' }])
})

test('news of a finished card does not load its picture again', () => {
  const { hear, loads } = watch()
  hear({ id: 'a', status: 'completed' })
  hear({ id: 'a', status: 'completed', version: 9 })
  expect(loads).toHaveLength(1)
})

test('nothing of a guest’s picture is left when the turn is over, and the next card has its own', () => {
  const pictures = watch()
  const { hear, loads, told } = pictures
  hear({ id: 'a', status: 'completed' })
  loads[0]?.bring('blob:1')
  pictures.onKiosk(newKiosk)
  expect(loads[0]?.isStopped).toBe(true)
  expect(told.at(-1)).toBeUndefined()
  hear({ id: 'b', status: 'completed' })
  loads[1]?.bring('blob:2')
  expect(told.at(-1)).toEqual({ url: 'blob:2', jobId: 'b' })
})
