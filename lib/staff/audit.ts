import { z } from 'zod'
import type { JobRecord } from '../job/job'
import { optional } from '../schema/optional'
import type { Visit } from '../visit/visit'

/** All that staff do which leaves a trace, as the audit page says it. */
export const auditActions = {
  'job-cancelled': 'took a ticket out of the line',
  'job-retried': 'let a ticket be made again',
  'job-requeued': 'sent a ticket to the workers again',
  'card-approved': 'put a card on the wall',
  'card-hidden': 'took a card off the wall',
  'card-deleted': 'deleted a card for its guest',
  'print-requested': 'sent a card to the printer',
  'allowance-granted': 'gave a guest a fresh allowance',
  'visit-ended': 'ended a visit',
  'event-added': 'added the event',
  'event-changed': 'changed the event',
  'event-controlled': 'turned a switch of the event',
  'event-kept-hours': 'opened or closed at the set time',
  'event-purged': 'deleted everything of the event',
  'card-tested': 'had a test card made',
} as const satisfies Record<string, string>
export type AuditAction = keyof typeof auditActions

/** Small facts about a deed, never a guest's words or name. */
export const AuditDetail = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))
export type AuditDetail = z.infer<typeof AuditDetail>

/** One deed on record. Entries are added by functions and never changed. */
export const AuditEntry = z.object({
  id: z.string(),
  eventId: z.string(),
  at: z.iso.datetime(),
  /** Cognito `sub` of the account. */
  actor: z.string(),
  actorName: z.string(),
  /** One of `auditActions`, or one that only a newer backend knows. */
  action: z.string(),
  subjectKind: z.string(),
  subjectId: z.string(),
  detail: optional(AuditDetail),
})
export type AuditEntry = z.infer<typeof AuditEntry>

/** Who did it. */
export interface Actor {
  sub: string
  name: string
}

/** What was done, to what. */
export interface Deed {
  eventId: string
  action: AuditAction
  subject: { kind: 'job' | 'visit' | 'event' | 'print'; id: string }
  detail?: AuditDetail
}

/** Puts a deed on record; one that cannot be written is logged whole and does not undo what was done. */
export type Audit = (actor: Actor, deed: Deed) => Promise<void>

export function auditEntry(actor: Actor, deed: Deed, { id, at }: { id: string; at: Date }): AuditEntry {
  const { eventId, action, subject, detail } = deed
  return {
    ...{ id, eventId, at: at.toISOString(), actor: actor.sub, actorName: actor.name },
    ...{ action, subjectKind: subject.kind, subjectId: subject.id, detail },
  }
}

/** What staff did to a job, with its ticket. */
export function jobDeed(
  action: AuditAction,
  { eventId, id, ticket }: Pick<JobRecord, 'eventId' | 'id' | 'ticket'>,
): Deed {
  return { eventId, action, subject: { kind: 'job', id }, detail: { ticket: ticket ?? null } }
}

/** What staff did to a visit, with the guest's number. */
export function visitDeed(action: AuditAction, visit: Visit): Deed {
  const { eventId, id, userNumber, override, deviceId } = visit
  return { eventId, action, subject: { kind: 'visit', id }, detail: { userNumber, override, deviceId } }
}
