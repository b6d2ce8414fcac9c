import { randomBytes, randomInt, randomUUID } from 'node:crypto'
import { newShortCode } from '../../../lib/take-away/short-code'
import type { TestBackend } from '../backend.fixture'

/** Kiosk A's visit, its job and that job's place on the wall, in store. */
export interface OwnRecords {
  readonly visitId: string
  readonly jobId: string
  readonly token: string
  readonly shortCode: string
  /** An entry of the event's audit. */
  readonly auditId: string
}

/** A fresh visit and job of kiosk A, so that no call depends on another's outcome. */
export async function freshRecords({ cloud }: TestBackend, owner: string): Promise<OwnRecords> {
  const own = {
    visitId: randomUUID(),
    jobId: randomUUID(),
    token: randomBytes(16).toString('base64url'),
    shortCode: newShortCode((limit) => randomInt(limit)),
    auditId: randomUUID(),
  }
  const now = new Date().toISOString()
  const common = {
    eventId: 'demo',
    deviceId: 'booth-a',
    owner,
    userNumber: 1,
    sessionId: 'device_booth-a_user_001_override1',
    version: 1,
    createdAt: now,
    updatedAt: now,
  }
  await cloud.putRow('Event', { ...common, id: 'over', __typename: 'Event' })
  await cloud.putRow('Line', { ...common, id: 'over', recentProcessingMs: [], __typename: 'Line' })
  await cloud.putRow('Visit', {
    ...common,
    id: own.visitId,
    override: 1,
    consentVersion: '1',
    wallConsent: false,
    language: 'en',
    allowance: 5,
    jobIds: [],
    __typename: 'Visit',
  })
  await cloud.putRow('Job', {
    ...common,
    ...{
      id: own.jobId,
      visitId: own.visitId,
      displayName: 'Mara',
      ticket: 1,
      kind: 'card',
      status: 'queued',
    },
    ...{ prompt: 'a fox', style: 'storybook', seed: 7, attempts: 0, __typename: 'Job' },
    ...{ takeAwayToken: own.token, shortCode: own.shortCode, expiresAt: 2_000_000_000 },
  })
  await cloud.putRow('AuditEntry', {
    ...common,
    ...{ id: own.auditId, at: now, actor: 'x', actorName: 'x', action: 'job-retried' },
    ...{ subjectKind: 'job', subjectId: own.jobId, __typename: 'AuditEntry' },
  })
  await cloud.putRow('WallCard', {
    ...{ id: own.jobId, eventId: 'demo', displayName: 'Mara', title: 'A fox', userNumber: 1, ticket: 1 },
    ...{ style: 'storybook', seed: 7, approvedAt: now, __typename: 'WallCard' },
  })
  await cloud.putRow('Device', {
    ...common,
    ...{ id: 'demo#booth-a', kind: 'kiosk', seenAt: now, __typename: 'Device' },
  })
  await cloud.putRow('PrintJob', {
    ...common,
    ...{ id: own.jobId, number: 1, displayName: 'Mara', ticket: 1, status: 'claimed', copies: 1, printed: 0 },
    ...{ station: 'held', leaseUntil: '2099-01-01T00:00:00.000Z', requestedAt: now, __typename: 'PrintJob' },
  })
  return own
}
