import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createModelPlace } from './model-place'
import { HANDS, workShift } from './shift'

const turns = async (count = 50) => {
  for (let turn = 0; turn < count; turn += 1) await Promise.resolve()
}

/** A worker whose model and bucket answer when the test says so. */
function worker(queue: readonly string[], { hasTime = (): boolean => true } = {}) {
  const waiting = [...queue]
  const events: string[] = []
  const model = new Map<string, () => void>()
  const bucket = new Map<string, PromiseWithResolvers<void>>()
  const place = createModelPlace()
  let mostInHand = 0
  let inHand = 0
  const gate = () => Promise.withResolvers<void>()

  async function work(card: string): Promise<void> {
    inHand += 1
    mostInHand = Math.max(mostInHand, inHand)
    try {
      const leave = await place.take(60_000)
      events.push(`${card} at the model`)
      await new Promise<void>((answer) => model.set(card, answer))
      leave?.()
      const stored = gate()
      bucket.set(card, stored)
      await stored.promise
      events.push(`${card} done`)
    } finally {
      inHand -= 1
    }
  }
  const shift = (first: string) =>
    workShift(
      {
        place,
        work,
        hasTime,
        receive: () => Promise.resolve(waiting.shift()),
        remove: (card) => Promise.resolve(void events.push(`${card} removed`)),
        log: { warn: () => undefined },
      },
      first,
    )
  return {
    shift,
    events,
    waiting,
    most: () => mostInHand,
    answer: async (card: string) => {
      model.get(card)?.()
      await turns()
    },
    store: async (card: string, error?: Error) => {
      if (error) bucket.get(card)?.reject(error)
      else bucket.get(card)?.resolve()
      await turns()
    },
  }
}

test('the model paints the next card while the last one is stored', async () => {
  const { shift, events, answer, store } = worker(['b'])
  const ended = shift('a')
  await turns()
  await answer('a')
  expect(events).toEqual(['a at the model', 'b at the model'])
  await store('a')
  await answer('b')
  await store('b')
  await ended
  expect(events.slice(2)).toEqual(['a done', 'b done', 'b removed'])
})

test('a bucket that is away does not make a worker collect pictures', async () => {
  const { shift, answer, store, waiting, most } = worker(['b', 'c', 'd'])
  const ended = shift('a')
  await turns()
  await answer('a')
  await answer('b')
  expect(waiting).toEqual(['c', 'd'])
  await store('a')
  expect(waiting).toEqual(['d'])
  for (const card of ['b', 'c', 'd']) {
    await answer(card)
    await store(card)
  }
  await ended
  expect(most()).toBe(HANDS)
})

test('a worker whose time runs out takes no other card in hand', async () => {
  const { shift, answer, store, waiting } = worker(['b'], { hasTime: () => false })
  const ended = shift('a')
  await turns()
  await answer('a')
  await store('a')
  await ended
  expect(waiting).toEqual(['b'])
})

test('a card that has to come back stays in the queue, and the others are finished', async () => {
  const { shift, events, answer, store } = worker(['b', 'c'])
  const ended = shift('a')
  await turns()
  await answer('a')
  await store('a', new Error('a comes back'))
  await answer('b')
  await store('b', new Error('b comes back'))
  await answer('c')
  await store('c')
  await expect(ended).rejects.toThrow('a comes back')
  expect(events.filter((event) => event.endsWith('removed'))).toEqual(['c removed'])
})

test('a queue that cannot be asked costs no card in hand', async () => {
  const place = createModelPlace()
  const done: string[] = []
  await workShift(
    {
      place,
      work: async (card: string) => {
        const leave = await place.take(1_000)
        leave?.()
        await turns()
        done.push(card)
      },
      hasTime: () => true,
      receive: () => Promise.reject(new Error('the queue is away')),
      remove: () => Promise.resolve(),
      log: { warn: () => undefined },
    },
    'a',
  )
  expect(done).toEqual(['a'])
})

test('every card that is taken in hand is finished or left in the queue, in whatever order things happen', async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), fc.array(fc.boolean(), { maxLength: 8 }), async (scheduler, fates) => {
      const cards = fates.map((comesBack, index) => ({ name: `card ${index}`, comesBack }))
      const waiting = [...cards]
      const place = createModelPlace()
      const finished: string[] = []
      const removed: string[] = []
      let atModel = 0
      let inHand = 0
      const call = (what: string) => scheduler.schedule(Promise.resolve(), what)
      const work = async ({ name, comesBack }: (typeof cards)[number]) => {
        inHand += 1
        expect(inHand).toBeLessThanOrEqual(HANDS)
        await call('claim')
        const leave = await place.take(60_000)
        atModel += 1
        expect(atModel).toBe(1)
        await call('model')
        atModel -= 1
        leave?.()
        await call('store')
        inHand -= 1
        if (comesBack) throw new Error('comes back')
        finished.push(name)
      }
      const ended = workShift(
        {
          place,
          work,
          hasTime: () => true,
          receive: () => call('receive').then(() => waiting.shift()),
          remove: ({ name }) => call('remove').then(() => void removed.push(name)),
          log: { warn: () => undefined },
        },
        { name: 'first', comesBack: false },
      )
      await scheduler.waitFor(ended)
      const taken = cards.filter((card) => !waiting.includes(card))
      const kept = taken.filter(({ comesBack }) => !comesBack).map(({ name }) => name)
      expect(finished.toSorted()).toEqual(['first', ...kept].toSorted())
      expect(removed.toSorted()).toEqual(kept.toSorted())
    }),
  )
})
