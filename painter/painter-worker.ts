import { parentPort } from 'node:worker_threads'
import { z } from 'zod'
import { paintPicture } from './paint-picture'

const WorkerRequest = z.object({
  id: z.number(),
  prompt: z.string(),
  seed: z.number(),
  style: z.string().optional(),
})

// Messages come one per turn of the event loop, which the native memory of the last picture's paths needs to be freed.
parentPort?.on('message', (message: unknown) => {
  const { id, ...request } = WorkerRequest.parse(message)
  try {
    parentPort?.postMessage({ id, png: paintPicture(request) })
  } catch (error) {
    parentPort?.postMessage({
      id,
      error: error instanceof Error ? (error.stack ?? error.message) : String(error),
    })
  }
})
