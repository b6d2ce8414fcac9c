import type { BoardJob } from './board-job'

const at = '2027-05-14T10:00:00.000Z'

/** A ticket that waits, but for what a test says of it. */
export const boardJob = (change: Partial<BoardJob> = {}): BoardJob => ({
  ...{ id: 'job-1', eventId: 'demo', visitId: 'visit-1', sessionId: 's', deviceId: 'booth-a' },
  ...{ userNumber: 7, displayName: 'Mara Okonkwo', ticket: 1, status: 'queued', version: 1 },
  ...{ prompt: 'a lighthouse keeper', style: 'ink', seed: 1, attempts: 0, createdAt: at, updatedAt: at },
  shortCode: 'R4TW9HLC',
  ...change,
})
