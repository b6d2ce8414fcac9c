import type { Event } from '../event/event'
import type { Line } from '../event/line'
import type { Job } from '../job/job'
import type { Visit } from '../visit/visit'
import { UnavailableError, type BoothApi, type Connection, type Watcher } from './booth-api'

type Requests = Pick<
  BoothApi,
  | 'readEvent'
  | 'readLine'
  | 'readVisit'
  | 'readJob'
  | 'startVisit'
  | 'endVisit'
  | 'staffAtKiosk'
  | 'submitCard'
  | 'cancelJob'
  | 'cardImage'
  | 'eventLogo'
  | 'deviceSeen'
  | 'requestPrint'
>

/** A backend for tests: each request is answered as the test says, or finds no backend; each push is the test's own. */
export function createFakeBoothApi(answers: Partial<Requests> = {}) {
  const requests: (keyof Requests)[] = []
  const events = createWatched<Event>()
  const lines = createWatched<Line>()
  const jobs = createWatched<Job>()
  const visits = createWatched<Visit>()

  const unavailable = (name: keyof Requests) => Promise.reject(new UnavailableError(name))
  const api: BoothApi = {
    readEvent: (id) => note('readEvent', answers.readEvent?.(id)),
    readLine: (id) => note('readLine', answers.readLine?.(id)),
    readVisit: (id) => note('readVisit', answers.readVisit?.(id)),
    readJob: (id) => note('readJob', answers.readJob?.(id)),
    startVisit: (request) => note('startVisit', answers.startVisit?.(request)),
    staffAtKiosk: (request) => note('staffAtKiosk', answers.staffAtKiosk?.(request)),
    endVisit: (id) => note('endVisit', answers.endVisit?.(id)),
    submitCard: (request) => note('submitCard', answers.submitCard?.(request)),
    cancelJob: (id) => note('cancelJob', answers.cancelJob?.(id)),
    cardImage: (id) => note('cardImage', answers.cardImage?.(id)),
    eventLogo: (id) => note('eventLogo', answers.eventLogo?.(id)),
    deviceSeen: (device) => note('deviceSeen', answers.deviceSeen?.(device)),
    requestPrint: (id) => note('requestPrint', answers.requestPrint?.(id)),
    watchEvent: (_id, watcher) => events.watch(watcher),
    watchLine: (_id, watcher) => lines.watch(watcher),
    watchVisit: (_id, watcher) => visits.watch(watcher),
    watchJob: (_id, watcher) => jobs.watch(watcher),
  }
  function note<T>(name: keyof Requests, answer: Promise<T> | undefined): Promise<T> {
    requests.push(name)
    return answer ?? unavailable(name)
  }
  /** How often a request was sent. */
  const count = (name: keyof Requests) => requests.filter((sent) => sent === name).length
  return { api, answers, requests, count, events, lines, jobs }
}

function createWatched<T>() {
  const watchers = new Set<Watcher<T>>()
  return {
    watch(watcher: Watcher<T>) {
      watchers.add(watcher)
      watcher.onConnection('connecting')
      return () => watchers.delete(watcher)
    },
    /** Watchers that have not stopped. */
    count: () => watchers.size,
    push: (record: T) => watchers.forEach((watcher) => watcher.onRecord(record)),
    connection: (connection: Connection) => watchers.forEach((watcher) => watcher.onConnection(connection)),
  }
}

/** A `Signal` that a test gives by hand. */
export function createFakeSignal() {
  const listeners = new Set<() => void>()
  return {
    signal: (listener: () => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    give: () => listeners.forEach((listener) => listener()),
    count: () => listeners.size,
  }
}
