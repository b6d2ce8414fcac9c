import { setTimeout as wait } from 'node:timers/promises'
import { openKioskConnection } from '../e2e/backend/kiosk-connection'
import { createBoothApi } from '../lib/api/amplify-booth-api'
import type { BoothApi } from '../lib/api/booth-api'
import { followEvent } from '../lib/api/follow-event'
import { followJob } from '../lib/api/follow-job'
import { followLine } from '../lib/api/follow-line'
import type { Job } from '../lib/job/job'

/** Many kiosks that wait for their cards. */
export interface WaitingCrowd {
  /** Requests that all of them sent so far. */
  requests(): number
  /** Waits until all that they asked is answered, and nobody asks any more. */
  settled(): Promise<void>
  close(): void
}

interface CrowdOptions {
  readonly url: string
  readonly token: string
  readonly kiosks: number
  /** The job that each of them waits for. */
  readonly job: Job
}

const PATIENCE_MS = 180_000
const LOOK_EVERY_MS = 50

/** Kiosks that listen to event, line and job as the product does, each over a socket of its own. */
export async function openPushedCrowd({ url, token, kiosks, job }: CrowdOptions): Promise<WaitingCrowd> {
  let requests = 0
  let answers = 0
  let listening = 0
  const stops = Array.from({ length: kiosks }, () => {
    const connection = openKioskConnection({ url, token })
    const api = createBoothApi({
      execute: (operation, variables) => {
        requests += 1
        return connection.execute(operation, variables).finally(() => {
          answers += 1
        })
      },
      subscribe: (operation, variables, watcher) => connection.watch(operation, variables, watcher),
    })
    const follower = follow(api, job, () => {
      listening += 1
    })
    return () => {
      follower.stop()
      connection.close()
    }
  })
  const deadlineMs = Date.now() + PATIENCE_MS
  while (listening < kiosks) {
    if (Date.now() > deadlineMs) throw new Error(`Only ${listening} of ${kiosks} kiosks listen`)
    await wait(LOOK_EVERY_MS)
  }
  const settled = async () => {
    for (let seen = -1; seen !== requests || answers !== requests; await wait(1_000)) seen = requests
  }
  return { requests: () => requests, settled, close: () => stops.forEach((stop) => stop()) }
}

function follow(api: BoothApi, job: Job, onListening: () => void) {
  const event = followEvent({ api, eventId: job.eventId, onEvent: () => undefined })
  const follower = followJob({
    api,
    jobId: job.id,
    initial: job,
    onJob: () => undefined,
    onConnection: (connection) => {
      if (connection === 'connected') onListening()
    },
  })
  const line = followLine({
    api,
    eventId: job.eventId,
    onLine: (heard) => {
      follower.heardLine(heard)
      event.postpone()
    },
  })
  return {
    stop: () => {
      event.stop()
      follower.stop()
      line.stop()
    },
  }
}

/** Kiosks that ask for their job every so often instead, evenly spread over the time between. */
export function openPollingCrowd({
  url,
  token,
  kiosks,
  job,
  everyMs,
}: CrowdOptions & { readonly everyMs: number }): WaitingCrowd {
  const connection = openKioskConnection({ url, token })
  const api = createBoothApi({ execute: connection.execute, subscribe: () => () => undefined })
  let requests = 0
  const timers: NodeJS.Timeout[] = []
  const poll = () => {
    requests += 1
    api.readJob(job.id).catch(() => undefined)
  }
  for (let kiosk = 0; kiosk < kiosks; kiosk += 1) {
    timers.push(
      setTimeout(() => timers.push(setInterval(poll, everyMs)), Math.round((kiosk * everyMs) / kiosks)),
    )
  }
  return {
    requests: () => requests,
    // It never does.
    settled: () => Promise.resolve(),
    close: () => {
      timers.forEach((timer) => clearInterval(timer))
      connection.close()
    },
  }
}
