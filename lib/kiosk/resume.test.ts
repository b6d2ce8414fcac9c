import { expect, test } from 'vitest'
import type { Turn } from './kiosk'
import { houseSettings } from './guest-settings'
import { loadTurn, restoreTurn, saveTurn as save, type TurnStorage } from './resume'
import { sampleJob, sampleJobId, sampleVisit } from './sample-records'

const visit = sampleVisit()
const draft = { prompt: 'a fox in a storm', styleId: 'comic', name: 'Mara' }

const settings = { ...houseSettings, language: 'ja' as const }
const saveTurn = (storage: TurnStorage, turn: Turn) => save(storage, { turn, settings })

function memoryStorage() {
  const items = new Map<string, string>()
  return {
    items,
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
  }
}

function reload(turn: Turn, job = sampleJob()): Turn | undefined {
  const storage = memoryStorage()
  saveTurn(storage, turn)
  const saved = loadTurn(storage)
  return saved && restoreTurn(saved, visit, saved.jobId ? job : undefined)
}

const comesBack: Turn[] = [
  { step: 'make', visit, draft },
  { step: 'name', visit, draft },
  {
    step: 'reveal',
    visit: sampleVisit({ jobIds: [sampleJobId] }),
    job: sampleJob({ status: 'completed', version: 3 }),
  },
  {
    step: 'take',
    visit: sampleVisit({ jobIds: [sampleJobId] }),
    job: sampleJob({ status: 'completed', version: 3 }),
  },
]
test.each(comesBack)('a reload at $step comes back to it', (turn) => {
  const restored = reload(turn, sampleJob({ status: 'completed', version: 3 }))
  expect(restored).toEqual({ ...turn, visit: expect.objectContaining({ id: visit.id }) as unknown })
})

test('a reload in the middle of a job comes back to its ticket', () => {
  const restored = reload(
    { step: 'ticket', visit, draft, job: sampleJob() },
    sampleJob({ status: 'processing', version: 2 }),
  )
  expect(restored).toMatchObject({ step: 'ticket', draft, job: { status: 'processing' } })
})

test('a card finished during the reload is turned over, not skipped', () => {
  const restored = reload(
    { step: 'ticket', visit, draft, job: sampleJob() },
    sampleJob({ status: 'completed', version: 3 }),
  )
  expect(restored).toMatchObject({ step: 'reveal' })
})

test('a reload while sending does not ask for a second card', () => {
  const turn: Turn = { step: 'sending', visit, draft, jobId: sampleJobId }
  expect(reload(turn)).toMatchObject({ step: 'ticket', job: { id: sampleJobId } })
  const storage = memoryStorage()
  saveTurn(storage, turn)
  const saved = loadTurn(storage)
  expect(saved && restoreTurn(saved, visit, undefined)).toEqual(turn)
})

test('an ended visit is not brought back', () => {
  const saved = { visitId: visit.id, step: 'make' as const, draft, settings }
  expect(restoreTurn(saved, sampleVisit({ endedAt: '2027-05-14T13:00:00.000Z' }), undefined)).toEqual({
    step: 'attract',
  })
  expect(restoreTurn(saved, undefined, undefined)).toEqual({ step: 'attract' })
})

test('a card that was deleted on the phone during a reload is not brought back', () => {
  const saved = { visitId: visit.id, step: 'take' as const, draft, jobId: sampleJobId, settings }
  const deleted = sampleJob({ status: 'completed', version: 4, deletedAt: '2027-05-14T13:00:00.000Z' })
  expect(restoreTurn(saved, visit, deleted)).toEqual({ step: 'attract' })
})

test('nothing of a guest is stored once their turn is over', () => {
  const storage = memoryStorage()
  saveTurn(storage, { step: 'make', visit, draft })
  expect(storage.items.size).toBe(1)
  saveTurn(storage, { step: 'attract' })
  expect(storage.items.size).toBe(0)
})

test.each(['', 'not json', '{}', '{"visitId":1}'])('a spoiled store (%j) starts a fresh turn', (text) => {
  const storage = memoryStorage()
  storage.setItem('snapmagic.turn', text)
  expect(loadTurn(storage)).toBeUndefined()
})

test('a reload keeps the guest’s language', () => {
  const storage = memoryStorage()
  saveTurn(storage, { step: 'make', visit, draft })
  expect(loadTurn(storage)?.settings).toEqual(settings)
})
