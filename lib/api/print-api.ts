import { z } from 'zod'
import { PrintJob } from '../print/print-job'
import { jsonText } from '../schema/json-text'
import type { Reply, Stop, Watcher } from './booth-api'
import { fieldsOf, replyOperation } from './booth-operations'
import type { Execute, Operation } from './graphql-executor'
import type { Subscribe } from './graphql-subscriber'

export type PrintOutcome = 'printed' | 'problem' | 'release'

/** All that a print station asks of the backend. */
export interface PrintApi {
  /** The newest prints of an event, the highest number first. */
  readPrints(eventId: string): Promise<readonly PrintJob[]>
  /** Hears that an event's prints changed; what changed is to be read. */
  watchPrints(eventId: string, watcher: Pick<Watcher<unknown>, 'onConnection'>): Stop
  requestPrint(jobId: string, again: boolean): Promise<Reply<PrintJob>>
  /** The station's next print; undefined when nothing waits. */
  claimPrint(eventId: string, station: string): Promise<Reply<PrintJob | undefined>>
  finishPrint(report: {
    jobId: string
    station: string
    outcome: PrintOutcome
    problem?: string
  }): Promise<Reply<PrintJob>>
  /** A short-lived address of the sheet. */
  printFile(jobId: string): Promise<Reply<string>>
}

/** Prints shown at once: those that wait, and the last that were made. */
const PRINTS_SHOWN = 100

const fields = fieldsOf(PrintJob)

const readPrints: Operation<readonly PrintJob[]> = {
  name: 'printsByEvent',
  document: `query Prints($eventId: ID!, $limit: Int) {
    printsByEvent(eventId: $eventId, sortDirection: DESC, limit: $limit) { items { ${fields} } }
  }`,
  data: z
    .object({ printsByEvent: z.object({ items: z.array(PrintJob) }) })
    .transform(({ printsByEvent }) => printsByEvent.items),
}

const watch = (field: string): Operation<unknown> => ({
  name: field,
  document: `subscription ${field}($filter: ModelSubscriptionPrintJobFilterInput) { ${field}(filter: $filter) { ${fields} } }`,
  data: z.unknown(),
})
const changes = ['onCreatePrintJob', 'onUpdatePrintJob', 'onDeletePrintJob'].map(watch)

export const requestPrintOperation = replyOperation({
  kind: 'mutation',
  field: 'requestPrint',
  parameters: '$jobId: ID!, $again: Boolean',
  value: 'print',
  selection: 'print',
  schema: jsonText(PrintJob),
})
const claimPrint = replyOperation({
  kind: 'mutation',
  field: 'claimPrint',
  parameters: '$eventId: ID!, $station: String!',
  value: 'print',
  selection: 'print',
  schema: jsonText(PrintJob.nullish()).transform((print) => print ?? undefined),
})
const finishPrint = replyOperation({
  kind: 'mutation',
  field: 'finishPrint',
  parameters: '$jobId: ID!, $station: String!, $outcome: String!, $problem: String',
  value: 'print',
  selection: 'print',
  schema: jsonText(PrintJob),
})
const printFile = replyOperation({
  kind: 'query',
  field: 'printFile',
  parameters: '$jobId: ID!',
  value: 'url',
  selection: 'url',
  schema: z.url(),
})

/** The station's operations, over whatever carries them. */
export function createPrintApi(carrier: { execute: Execute; subscribe: Subscribe }): PrintApi {
  const { execute, subscribe } = carrier
  return {
    readPrints: (eventId) => execute(readPrints, { eventId, limit: PRINTS_SHOWN }),
    watchPrints(eventId, watcher) {
      const stops = changes.map((change) =>
        subscribe(
          change,
          { filter: { eventId: { eq: eventId } } },
          {
            onRecord: () => watcher.onConnection('connected'),
            onConnection: (connection) => watcher.onConnection(connection),
          },
        ),
      )
      return () => stops.forEach((stop) => stop())
    },
    requestPrint: (jobId, again) => execute(requestPrintOperation, { jobId, again }),
    claimPrint: (eventId, station) => execute(claimPrint, { eventId, station }),
    finishPrint: (report) => execute(finishPrint, { ...report }),
    printFile: (jobId) => execute(printFile, { jobId }),
  }
}
