import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import { z } from 'zod'
import type { PictureRequest } from './paint-picture'

/** What the worker sends back for a request. */
const WorkerReply = z.union([
  z.object({ id: z.number(), png: z.instanceof(Uint8Array) }),
  z.object({ id: z.number(), error: z.string() }),
])

interface Waiting {
  resolve: (png: Uint8Array) => void
  reject: (error: Error) => void
}

/** A painter of 1344×768 PNG pictures. */
export interface Painter {
  /** Paints one picture; calls wait for each other, in order. */
  readonly paint: (request: PictureRequest) => Promise<Uint8Array>
  /** Ends the worker; pictures still waited for are rejected. */
  readonly stop: () => Promise<void>
}

/** Starts a painter with a worker thread of its own, because a picture keeps a thread busy for a quarter of a second. */
export function createPainter(): Painter {
  const waiting = new Map<number, Waiting>()
  let worker: Worker | undefined
  let lastId = 0
  let stopped = false

  const rejectAll = (error: Error) => {
    for (const { reject } of waiting.values()) reject(error)
    waiting.clear()
  }
  const ensureWorker = (): Worker => {
    if (worker) return worker
    const started = startWorker()
    worker = started
    started.on('message', (message: unknown) => {
      const reply = WorkerReply.parse(message)
      const request = waiting.get(reply.id)
      waiting.delete(reply.id)
      if ('png' in reply) request?.resolve(reply.png)
      else request?.reject(new Error(`The painter failed: ${reply.error}`))
      // An idle painter must not keep a process alive that has nothing else to do.
      if (waiting.size === 0) started.unref()
    })
    started.on('error', (error) => rejectAll(error instanceof Error ? error : new Error(String(error))))
    started.on('exit', () => {
      if (worker === started) worker = undefined
      rejectAll(new Error('The painter stopped before the picture was done.'))
    })
    return started
  }

  return {
    paint: (request) => {
      if (stopped) return Promise.reject(new Error('The painter is stopped.'))
      const id = (lastId += 1)
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject })
        const running = ensureWorker()
        running.ref()
        running.postMessage({ id, ...request })
      })
    },
    stop: async () => {
      stopped = true
      await worker?.terminate()
    },
  }
}

/** The worker is TypeScript too; it gets tsx for itself, because the main thread may run under another loader. */
function startWorker(): Worker {
  const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href
  return new Worker(new URL('./painter-worker.ts', import.meta.url), { execArgv: ['--import', tsx] })
}
