import { DynamoDBClient, ListTablesCommand, paginateScan } from '@aws-sdk/client-dynamodb'
import { paginateListObjectsV2, S3Client } from '@aws-sdk/client-s3'
import { unmarshall } from '@aws-sdk/util-dynamodb'
import { setTimeout as wait } from 'node:timers/promises'
import { z } from 'zod'
import { JobStatus } from '../lib/job/job'
import { jsonText } from '../lib/schema/json-text'
import { addressesOf, type Cloud } from './cloud'
import type { Store } from './invariants'

const absent = <T extends z.ZodType>(schema: T) => schema.nullish().transform((value) => value ?? undefined)

const JobRow = z.object({
  id: z.string(),
  eventId: z.string(),
  visitId: z.string(),
  status: JobStatus,
  version: z.number(),
  ticket: absent(z.number()),
  s3Key: absent(z.string()),
  errorCode: absent(z.string()),
})
const VisitRow = z.object({
  id: z.string(),
  eventId: z.string(),
  allowance: z.number(),
  jobIds: z.array(z.string()),
})
/** The table may hold other counters than lines. */
const LineRow = z.object({ id: z.string(), lastTicket: z.number().optional() })
const Message = jsonText(z.object({ jobId: z.string() }))

/** All rows, pictures, dead letters and payments, read past AppSync. */
export interface WholeStore extends Store {
  readonly visits: readonly z.infer<typeof VisitRow>[]
}

const credentials = { accessKeyId: 'faults', secretAccessKey: 'faults' }

/** Reads everything that a cloud holds. */
async function readStore(cloud: Cloud): Promise<WholeStore> {
  const region = 'us-east-1'
  const database = new DynamoDBClient({ region, credentials, endpoint: cloud.endpoints.dynamodb })
  const storage = new S3Client({ region, credentials, endpoint: cloud.endpoints.s3, forcePathStyle: true })
  try {
    const [jobs, visits, lines, objects, state] = await Promise.all([
      readRows(database, 'Job', JobRow),
      readRows(database, 'Visit', VisitRow),
      readRows(database, 'Line', LineRow),
      readKeys(storage, addressesOf(cloud).bucket),
      cloud.control.state(),
    ])
    const dead = state.queues.filter(({ isDeadLetterQueue }) => isDeadLetterQueue)
    return {
      ...{ jobs, visits, objects },
      lines: lines.flatMap(({ id, lastTicket }) => (lastTicket === undefined ? [] : [{ id, lastTicket }])),
      deadLetters: dead.flatMap(({ bodies }) => bodies.map((body) => Message.parse(body).jobId)),
      paid: state.model.answersByLabel,
      lostPictures: state.model.lostByLabel,
      workerDeaths: state.deaths['process-job'] ?? {},
    }
  } finally {
    database.destroy()
    storage.destroy()
  }
}

const READ_EVERY_MS = 3_000

/** Reads for many at once: whoever asks is given what the next reading finds. */
export function createStoreReader(cloud: Cloud): () => Promise<WholeStore> {
  let last: Promise<unknown> = Promise.resolve()
  let next: Promise<WholeStore> | undefined
  return () => {
    next ??= last
      .then(() => wait(READ_EVERY_MS))
      .then(() => {
        next = undefined
        const reading = readStore(cloud)
        last = reading.catch(() => undefined)
        return reading
      })
    return next
  }
}

/** The part of the store that belongs to one event. */
export function storeOfEvent(store: WholeStore, eventId: string): Store {
  const jobs = store.jobs.filter((job) => job.eventId === eventId)
  const isOurs = new Set(jobs.map(({ id }) => id))
  return {
    jobs,
    visits: store.visits.filter((visit) => visit.eventId === eventId),
    lines: store.lines.filter(({ id }) => id === eventId),
    objects: store.objects.filter((key) => isOurs.has(jobOfKey(key))),
    deadLetters: store.deadLetters.filter((jobId) => isOurs.has(jobId)),
    paid: ofJobs(store.paid, isOurs),
    lostPictures: ofJobs(store.lostPictures, isOurs),
    workerDeaths: ofJobs(store.workerDeaths, isOurs),
  }
}

function ofJobs(
  counts: Readonly<Record<string, number>>,
  jobIds: ReadonlySet<string>,
): Record<string, number> {
  return Object.fromEntries(Object.entries(counts).filter(([jobId]) => jobIds.has(jobId)))
}

/** Pictures are named after their job. */
function jobOfKey(key: string): string {
  return /([^/]+)\.png$/.exec(key)?.[1] ?? key
}

async function readRows<Row>(client: DynamoDBClient, model: string, schema: z.ZodType<Row>): Promise<Row[]> {
  const { TableNames = [] } = await client.send(new ListTablesCommand({}))
  const table = TableNames.find((name) => name.startsWith(`${model}-`))
  if (table === undefined) throw new Error(`There is no table of ${model}`)
  const rows: Row[] = []
  for await (const { Items = [] } of paginateScan({ client }, { TableName: table, ConsistentRead: true })) {
    rows.push(...Items.map((item) => schema.parse(unmarshall(item))))
  }
  return rows
}

async function readKeys(client: S3Client, bucket: string): Promise<string[]> {
  const keys: string[] = []
  for await (const { Contents = [] } of paginateListObjectsV2(
    { client },
    { Bucket: bucket, Prefix: 'cards/' },
  )) {
    keys.push(...Contents.flatMap(({ Key }) => (Key === undefined ? [] : [Key])))
  }
  return keys
}
