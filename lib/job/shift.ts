import type { Log } from './log'
import type { ModelPlace } from './model-place'

export interface ShiftPorts<Message> {
  place: Pick<ModelPlace, 'watch'>
  /** Brings a message's card to its end. Rejects when the message has to come back. */
  work: (message: Message) => Promise<void>
  /** Takes the next message out of the queue, if there is one. */
  receive: () => Promise<Message | undefined>
  /** Tells the queue that a message taken here is done. */
  remove: (message: Message) => Promise<void>
  /** Whether one more card can come to its end in what is left of the worker's time. */
  hasTime: () => boolean
  log: Pick<Log, 'warn'>
}

/** One card at the model and one before or after it: a bucket that is away must not make the worker collect pictures. */
export const HANDS = 2

/**
 * Works a message off, and others after it: the next card is taken in hand when the model is about to answer, so that
 * the model paints it while the last one is cut and stored. Ends when nothing is in hand any more; rejects when the first
 * message has to come back. The others that have to come back simply stay in the queue.
 */
export async function workShift<Message>(ports: ShiftPorts<Message>, first: Message): Promise<void> {
  const { place, work, log } = ports
  const inHand = new Set<Promise<void>>()
  /** The card that is looked for, or waits for the model. */
  let next: symbol | undefined
  let isLookDue = false

  function hold(card: Promise<void>): void {
    const held = card
      .catch((error: unknown) => log.warn('A message stays in the queue', { error }))
      .finally(() => {
        inHand.delete(held)
        if (isLookDue) look()
      })
    inHand.add(held)
  }

  function look(): void {
    isLookDue = next === undefined && inHand.size >= HANDS
    if (isLookDue || next !== undefined || !ports.hasTime()) return
    const current = Symbol('next card')
    next = current
    const ended = takeNext(ports).finally(() => {
      if (next === current) next = undefined
    })
    hold(ended)
  }

  const stopWatching = place.watch({
    taken: () => {
      next = undefined
    },
    nearlyFree: look,
  })
  try {
    const card = work(first)
    hold(card)
    while (inHand.size > 0) await Promise.all(inHand)
    await card
  } finally {
    stopWatching()
  }
}

async function takeNext<Message>({ receive, work, remove }: ShiftPorts<Message>): Promise<void> {
  const message = await receive()
  if (message === undefined) return
  await work(message)
  await remove(message)
}
