import { z } from 'zod'
import { BoardJob, drawers } from '../board/board-job'
import type { JobDeed } from '../board/job-actions'
import type { PrintJob } from '../print/print-job'
import { jsonText } from '../schema/json-text'
import type { Visit } from '../visit/visit'
import type { CardImage, Reply, Stop, Watcher } from './booth-api'
import { cardImageOperation, replyOperation } from './booth-operations'
import type { Execute, Operation } from './graphql-executor'
import type { Subscribe } from './graphql-subscriber'
import { requestPrintOperation } from './print-api'
import { changeVisitOperation } from './staff-lists'

/** A page of a long list; `nextToken` leads to the next one. */
export interface Page<T> {
  items: readonly T[]
  nextToken: string | undefined
}

/** All that the staff's board asks of the backend. */
export interface StaffDesk {
  /** An event's jobs, newest first, by index. */
  readJobs(eventId: string, nextToken: string | undefined): Promise<Page<BoardJob>>
  /** Jobs of the event that changed since then, by index. */
  readChanges(eventId: string, since: string): Promise<readonly BoardJob[]>
  /** Hears of each new job and each change of one. */
  watchJobs(eventId: string, watcher: Watcher<BoardJob>): Stop
  /** Has it done, and gives the job as it is then. */
  act(deed: JobDeed, jobId: string): Promise<Reply<BoardJob>>
  /** Puts the card into the printer's line; one that is on paper already, once more. */
  print(jobId: string): Promise<Reply<PrintJob>>
  /** Gives the guest of a visit a fresh allowance. */
  grant(visitId: string): Promise<Reply<Visit>>
  cardImage(jobId: string): Promise<Reply<CardImage>>
}

/** Rows of one request: a page that DynamoDB gives in one read of its own. */
const pageSize = 250
/** The first page is what a screen shows at once, so that it shows soon. */
const firstPageSize = 40
const fields = Object.keys(BoardJob.shape).join(' ')

const RawPage = z.object({ items: z.array(z.unknown()), nextToken: z.string().nullish() })

/** A row that is no job (a hand-made one, say) must not hide the others. */
const JobPage = RawPage.transform(({ items, nextToken }): Page<BoardJob> => ({
  items: items.flatMap((item) => BoardJob.safeParse(item).data ?? []),
  nextToken: nextToken ?? undefined,
}))

const jobsByEvent: Operation<Page<BoardJob>> = {
  name: 'jobsByEvent',
  document: `query BoardPage($eventId: ID!, $limit: Int!, $nextToken: String) {
    jobsByEvent(eventId: $eventId, sortDirection: DESC, limit: $limit, nextToken: $nextToken) { items { ${fields} } nextToken }
  }`,
  data: z.object({ jobsByEvent: JobPage }).transform((data) => data.jobsByEvent),
}

const jobsByStatus: Operation<Page<BoardJob>> = {
  name: 'jobsByStatus',
  document: `query BoardChanges($status: JobStatus!, $since: String!, $eventId: ID!, $nextToken: String) {
    jobsByStatus(status: $status, updatedAt: { ge: $since }, filter: { eventId: { eq: $eventId } }, limit: ${pageSize}, nextToken: $nextToken) { items { ${fields} } nextToken }
  }`,
  data: z.object({ jobsByStatus: JobPage }).transform((data) => data.jobsByStatus),
}

const watchOperation = (field: 'onCreateJob' | 'onUpdateJob'): Operation<BoardJob> => ({
  name: field,
  document: `subscription ${field}($filter: ModelSubscriptionJobFilterInput) { ${field}(filter: $filter) { ${fields} } }`,
  data: z.object({ [field]: BoardJob }).transform((data) => BoardJob.parse(data[field])),
})
const onCreateJob = watchOperation('onCreateJob')
const onUpdateJob = watchOperation('onUpdateJob')

type JobField = 'cancelJob' | 'retryJob' | 'requeueJob' | 'approveCard' | 'hideCard' | 'deleteCardByStaff'

const onJob = (field: JobField): Operation<Reply<BoardJob>> =>
  replyOperation({
    kind: 'mutation',
    field,
    parameters: '$jobId: ID!',
    value: 'job',
    selection: 'job',
    schema: jsonText(BoardJob),
  })

/** What staff may have done to a job, by the operation that does it. */
const deeds = {
  cancel: onJob('cancelJob'),
  retry: onJob('retryJob'),
  requeue: onJob('requeueJob'),
  approve: onJob('approveCard'),
  hide: onJob('hideCard'),
  delete: onJob('deleteCardByStaff'),
} as const satisfies Record<JobDeed, Operation<Reply<BoardJob>>>

/** The staff's board over AppSync; a signed-in member of staff comes first. */
export function createStaffDesk({
  execute,
  subscribe,
}: {
  execute: Execute
  subscribe: Subscribe
}): StaffDesk {
  return {
    readJobs: (eventId, nextToken) =>
      execute(jobsByEvent, {
        ...{ eventId, nextToken },
        limit: nextToken === undefined ? firstPageSize : pageSize,
      }),
    async readChanges(eventId, since) {
      const perStatus = drawers.map(async (status) => {
        const jobs: BoardJob[] = []
        let nextToken: string | undefined
        do {
          const page = await execute(jobsByStatus, { status, since, eventId, nextToken })
          jobs.push(...page.items)
          nextToken = page.nextToken
        } while (nextToken)
        return jobs
      })
      return (await Promise.all(perStatus)).flat()
    },
    watchJobs(eventId, watcher) {
      const filter = () => ({ filter: { eventId: { eq: eventId } } })
      const stopCreations = subscribe(onCreateJob, filter(), { ...watcher, onConnection: () => undefined })
      const stopUpdates = subscribe(onUpdateJob, filter(), watcher)
      return () => {
        stopCreations()
        stopUpdates()
      }
    },
    act: (deed, jobId) => execute(deeds[deed], { jobId }),
    print: (jobId) => execute(requestPrintOperation, { jobId, again: true }),
    grant: (visitId) => execute(changeVisitOperation, { visitId, action: 'grant' }),
    cardImage: (jobId) => execute(cardImageOperation, { jobId }),
  }
}
