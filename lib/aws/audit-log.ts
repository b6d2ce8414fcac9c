import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { Log } from '../job/log'
import { type Audit, AuditEntry, auditEntry } from '../staff/audit'
import type { GraphQl } from './graphql'

const fields = Object.keys(AuditEntry.shape).join(' ')
// Subscribers get what a mutation selects, so the whole entry is.
const createEntry = /* GraphQL */ `mutation CreateAuditEntry($input: CreateAuditEntryInput!) {
  createAuditEntry(input: $input) { ${fields} }
}`

/** The audit in DynamoDB, behind AppSync, which lets functions add to it and nobody change it. */
export function createAuditLog(graphql: GraphQl, log: Log): Audit {
  return async (actor, deed) => {
    const entry = auditEntry(actor, deed, { id: randomUUID(), at: new Date() })
    const input = { ...entry, detail: entry.detail && JSON.stringify(entry.detail) }
    try {
      await graphql.send(createEntry, { input }, z.unknown())
    } catch (error) {
      log.error('An audit entry could not be written', { entry, error })
    }
  }
}
