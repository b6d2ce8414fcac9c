import { z } from 'zod'
import { Device } from '../device/device'
import { jsonText } from '../schema/json-text'
import { AuditDetail, AuditEntry } from '../staff/audit'
import { Visit } from '../visit/visit'
import type { Reply, Stop, Watcher } from './booth-api'
import { replyOperation } from './booth-operations'
import type { Execute, Operation } from './graphql-executor'
import type { Subscribe } from './graphql-subscriber'

/** A list of an event's records, newest first, and the news of it. */
export interface StaffList<T> {
  read: () => Promise<readonly T[]>
  watch: (watcher: Watcher<T>) => Stop
}

/** What the console lists besides jobs. */
export interface StaffLists {
  visits: (eventId: string) => StaffList<Visit>
  devices: (eventId: string) => StaffList<Device>
  audit: (eventId: string) => StaffList<AuditEntry>
  /** Gives a fresh allowance, or ends the visit. */
  changeVisit: (visitId: string, action: 'grant' | 'end') => Promise<Reply<Visit>>
}

/** Nobody looks further back on a screen; the rest is in the export. */
const newest = 200

interface Listed<T> {
  model: string
  query: string
  fields: string
  schema: z.ZodType<T>
  changes: readonly ('Create' | 'Update')[]
}

const fieldsOf = (schema: z.ZodObject) => Object.keys(schema.shape).join(' ')

const visits: Listed<Visit> = {
  ...{ model: 'Visit', query: 'visitsByEvent', fields: fieldsOf(Visit), schema: Visit },
  changes: ['Create', 'Update'],
}
const devices: Listed<Device> = {
  ...{ model: 'Device', query: 'devicesByEvent', fields: fieldsOf(Device), schema: Device },
  changes: ['Create', 'Update'],
}
const audit: Listed<AuditEntry> = {
  ...{ model: 'AuditEntry', query: 'auditByEvent', fields: fieldsOf(AuditEntry) },
  schema: AuditEntry.extend({ detail: jsonText(AuditDetail).nullish() }).transform((entry) => ({
    ...entry,
    detail: entry.detail ?? undefined,
  })),
  changes: ['Create'],
}

export const changeVisitOperation = replyOperation({
  kind: 'mutation',
  field: 'changeVisitByStaff',
  parameters: '$visitId: ID!, $action: String!',
  value: 'visit',
  selection: 'visit',
  schema: jsonText(Visit),
})

/** The console's lists over AppSync, each by its index. */
export function createStaffLists({
  execute,
  subscribe,
}: {
  execute: Execute
  subscribe: Subscribe
}): StaffLists {
  const list = <T>(listed: Listed<T>, eventId: string): StaffList<T> => ({
    read: () => execute(listOperation(listed), { eventId }),
    watch(watcher) {
      const stops = listed.changes.map((change, at) =>
        subscribe(
          newsOperation(listed, change),
          { filter: { eventId: { eq: eventId } } },
          // One socket carries them all: the first tells how it is.
          at === 0 ? watcher : { ...watcher, onConnection: () => undefined },
        ),
      )
      return () => {
        for (const stop of stops) stop()
      }
    },
  })
  return {
    visits: (eventId) => list(visits, eventId),
    devices: (eventId) => list(devices, eventId),
    audit: (eventId) => list(audit, eventId),
    changeVisit: (visitId, action) => execute(changeVisitOperation, { visitId, action }),
  }
}

/** A row that does not parse must not hide the others. */
function listOperation<T>({ query, fields, schema }: Listed<T>): Operation<readonly T[]> {
  return {
    name: query,
    document: `query ${query}($eventId: ID!) {
      ${query}(eventId: $eventId, sortDirection: DESC, limit: ${newest}) { items { ${fields} } }
    }`,
    data: z
      .object({ [query]: z.object({ items: z.array(z.unknown()) }) })
      .transform((data) => (data[query]?.items ?? []).flatMap((item) => schema.safeParse(item).data ?? [])),
  }
}

function newsOperation<T>({ model, fields, schema }: Listed<T>, change: 'Create' | 'Update'): Operation<T> {
  const field = `on${change}${model}`
  return {
    name: field,
    document: `subscription ${field}($filter: ModelSubscription${model}FilterInput) { ${field}(filter: $filter) { ${fields} } }`,
    data: z.object({ [field]: schema }).transform((data) => data[field] as T),
  }
}
