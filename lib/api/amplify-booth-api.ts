import type { BoothApi } from './booth-api'
import {
  cancelJobOperation,
  cardImageOperation,
  deviceSeenOperation,
  endVisitOperation,
  eventLogoOperation,
  eventModel,
  jobModel,
  lineModel,
  readOperation,
  staffAtKioskOperation,
  startVisitOperation,
  submitCardOperation,
  visitModel,
  watchOperation,
} from './booth-operations'
import { amplifyClient, createExecute, type Execute, type GraphqlClient } from './graphql-executor'
import { requestPrintOperation } from './print-api'
import { createSubscribe, type Subscribe } from './graphql-subscriber'

const readEvent = readOperation(eventModel)
const readLine = readOperation(lineModel)
const readVisit = readOperation(visitModel)
const readJob = readOperation(jobModel)
const watchEvent = watchOperation(eventModel)
const watchLine = watchOperation(lineModel)
const watchVisit = watchOperation(visitModel)
const watchJob = watchOperation(jobModel)

/** The booth's API over AppSync; `configureAmplify` and a signed-in device come first. */
export function createAmplifyBoothApi(client: GraphqlClient = amplifyClient()): BoothApi {
  return createBoothApi({ execute: createExecute(client), subscribe: createSubscribe(client) })
}

/** The booth's operations, over whatever carries them. */
export function createBoothApi({ execute, subscribe }: { execute: Execute; subscribe: Subscribe }): BoothApi {
  const only = (id: string) => ({ filter: { id: { eq: id } } })
  return {
    readEvent: (id) => execute(readEvent, { id }),
    watchEvent: (id, watcher) => subscribe(watchEvent, only(id), watcher),
    readLine: (id) => execute(readLine, { id }),
    watchLine: (id, watcher) => subscribe(watchLine, only(id), watcher),
    startVisit: (request) => execute(startVisitOperation, { ...request }),
    readVisit: (id) => execute(readVisit, { id }),
    watchVisit: (id, watcher) => subscribe(watchVisit, only(id), watcher),
    staffAtKiosk: (request) => execute(staffAtKioskOperation, { ...request }),
    endVisit: (visitId) => execute(endVisitOperation, { visitId }),
    submitCard: (request) => execute(submitCardOperation, { ...request }),
    cancelJob: (jobId) => execute(cancelJobOperation, { jobId }),
    readJob: (id) => execute(readJob, { id }),
    watchJob: (id, watcher) => subscribe(watchJob, only(id), watcher),
    cardImage: (jobId) => execute(cardImageOperation, { jobId }),
    eventLogo: (eventId) => execute(eventLogoOperation, { eventId }),
    deviceSeen: (device) => execute(deviceSeenOperation, { ...device }),
    requestPrint: (jobId) => execute(requestPrintOperation, { jobId }),
  }
}
