import { setTimeout as wait } from 'node:timers/promises'
import type { CallObserver } from '../control/call-observer'
import type { DeliveryFaults } from '../control/delivery-faults'
import type { SqsQueue } from '../storage/fauxqs'
import type { Stores } from '../storage/open-stores'
import { capVisibility, hurryBack, receiveMessages, type ReceivedMessage } from './message-batch'
import type { EventSource } from './read-event-sources'
import { failedMessages, sqsEvent } from './sqs-event'

interface EventSourceOptions {
  readonly source: EventSource
  readonly stores: Stores
  readonly region: string
  readonly invoke: (functionName: string, event: unknown) => Promise<unknown>
  readonly observer: CallObserver
  readonly deliveries: DeliveryFaults
  /** What the invocation for an event has received from the queue itself. */
  readonly receivedFor?: (event: unknown) => readonly { readonly receiptHandle: string }[]
  readonly log: (line: string) => void
  /**
   * The longest time a message stays hidden after the invocation that failed it has ended. While a function
   * works, the queue's full visibility timeout holds, so that no message is ever worked on twice because of
   * the cap; a visibility the function has set itself also holds. Unset: as on AWS.
   */
  readonly visibilityCapSeconds?: number
}

/** A running poller. */
export interface EventSourcePoller {
  /** Ends the polling and waits for running invocations to answer. */
  stop(): Promise<void>
}

const waitSeconds = 20
const pauseMs = 50

/**
 * Calls a function for the messages of a queue. Each unit of concurrency waits inside the queue itself, so a
 * message is picked up in the turn of the event loop in which it became visible.
 */
export function startEventSource({
  source,
  stores,
  region,
  invoke,
  observer,
  deliveries,
  receivedFor = () => [],
  log,
  visibilityCapSeconds,
}: EventSourceOptions): EventSourcePoller {
  const queue = stores.messages.getQueueByArn(source.queueArn)
  if (queue === undefined) throw new Error(`There is no queue ${source.queueArn}.`)
  let stopped = false

  const workOff = async (): Promise<boolean> => {
    drawNext(queue, deliveries)
    const messages = receiveMessages(queue, Math.min(source.batchSize, 10), (arn) =>
      stores.messages.getQueueByArn(arn),
    )
    if (messages.length === 0) return false
    observer.used({ service: 'sqs', operation: 'ReceiveMessage' })
    const event = sqsEvent(messages, { queueArn: source.queueArn, region })
    const deliver = async () => settle(messages, await callFunction(messages, event))
    await Promise.all(deliveries.takeTwice(event) ? [deliver(), deliver()] : [deliver()])
    return true
  }
  const settle = (messages: readonly ReceivedMessage[], failed: ReadonlySet<string>) => {
    for (const message of messages) {
      if (!failed.has(message.messageId)) {
        queue.deleteMessage(message.receiptHandle)
        observer.used({ service: 'sqs', operation: 'DeleteMessage' })
      } else if (visibilityCapSeconds !== undefined) capVisibility(queue, message, visibilityCapSeconds)
    }
  }
  const callFunction = async (
    messages: readonly ReceivedMessage[],
    event: unknown,
  ): Promise<ReadonlySet<string>> => {
    try {
      const reply = await invoke(source.functionName, event)
      return source.reportsItemFailures ? failedMessages(messages, reply) : new Set()
    } catch {
      // The Lambda host has told of the failure; for the queue it means that every message stays.
      if (visibilityCapSeconds !== undefined)
        for (const { receiptHandle } of receivedFor(event))
          hurryBack(queue, receiptHandle, visibilityCapSeconds)
      return new Set(messages.map(({ messageId }) => messageId))
    }
  }
  const poll = async () => {
    while (!stopped) {
      try {
        if (observer.isUnavailable('sqs')) await wait(pauseMs)
        else if (!(await workOff()) && !stopped) await queue.waitForMessages(waitSeconds)
      } catch (error) {
        // A poller that ends would leave the queue standing without a word.
        log(`The queue ${queue.name} could not be read: ${String(error)}`)
        await wait(pauseMs)
      }
    }
  }

  const pollers = Array.from({ length: source.maximumConcurrency }, poll)
  return {
    stop: async () => {
      stopped = true
      queue.cancelWaiters()
      await Promise.all(pollers)
    },
  }
}

/** Brings to the front what comes next: the oldest message, unless a fault draws another. */
function drawNext(queue: SqsQueue, deliveries: DeliveryFaults): void {
  queue.processTimers()
  const drawn = queue.messages.splice(deliveries.takeNext(queue.messages.length), 1)
  queue.messages.unshift(...drawn)
}
