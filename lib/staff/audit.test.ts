import { expect, test } from 'vitest'
import { createBooth, demoVisit, kiosk, request } from '../job/booth.fixture'
import { createSubmitCard } from '../job/submit-card'
import { AuditEntry, auditEntry, jobDeed, visitDeed } from './audit'

const staff = { sub: 'sub-1', name: 'rui@example.com' }
const stamp = { id: 'entry-1', at: new Date('2027-05-14T12:00:00.000Z') }

test('what staff did to a card can be found by its ticket, and tells nothing that the guest wrote', async () => {
  const card = { ...request(crypto.randomUUID()), displayName: 'Secret Name', prompt: 'a secret idea' }
  const job = await createSubmitCard(createBooth().ports)(card, kiosk)
  const entry = auditEntry(staff, jobDeed('job-cancelled', job), stamp)
  expect(AuditEntry.parse(entry)).toMatchObject({ action: 'job-cancelled', subjectId: job.id })
  expect(entry.detail).toEqual({ ticket: job.ticket })
  expect(JSON.stringify(entry)).not.toMatch(/secret|token/i)
})

test('a grant says which guest, at which kiosk, for which time', () => {
  const entry = auditEntry(staff, visitDeed('allowance-granted', { ...demoVisit, override: 2 }), stamp)
  expect(entry).toMatchObject({ actorName: 'rui@example.com', at: '2027-05-14T12:00:00.000Z' })
  expect(entry.detail).toEqual({ userNumber: 42, override: 2, deviceId: 'booth-1' })
})
