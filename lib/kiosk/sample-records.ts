import type { Event } from '../event/event'
import type { Line } from '../event/line'
import type { Job } from '../job/job'
import { CONSENT_VERSION } from '../visit/consent'
import type { Visit } from '../visit/visit'

/** Records for tests: complete, valid, and changed where a test cares. */
export const sampleEvent = (change: Partial<Event> = {}): Event => ({
  id: 'demo',
  name: 'Lumen Summit',
  place: 'Lisbon',
  date: '2027-05-14',
  status: 'open',
  statusNote: undefined,
  brand: { stageHue: 20, stageChroma: 0.5, gel: '#f5c99b', paper: '#fdf3e1' },
  styles: ['storybook', 'comic'],
  allowance: 3,
  promptMaxLength: 300,
  keepDays: 30,
  artNote: undefined,
  ...change,
})

export const sampleVisit = (change: Partial<Visit> = {}): Visit => ({
  id: 'visit-1',
  eventId: 'demo',
  deviceId: 'abcdefghijkl',
  owner: 'kiosk-sub',
  userNumber: 42,
  override: 1,
  sessionId: 'device_abcdefghijkl_user_042_override1',
  consentVersion: CONSENT_VERSION,
  wallConsent: false,
  language: 'en',
  allowance: 3,
  jobIds: [],
  version: 1,
  createdAt: '2027-05-14T12:00:00.000Z',
  endedAt: undefined,
  ...change,
})

export const sampleJobId = '3f0d7a52-5a34-4f3b-9d4e-5d9f6f2f8a10'

export const sampleJob = (change: Partial<Job> = {}): Job => ({
  id: sampleJobId,
  eventId: 'demo',
  visitId: 'visit-1',
  sessionId: 'device_abcdefghijkl_user_042_override1',
  deviceId: 'abcdefghijkl',
  owner: 'kiosk-sub',
  userNumber: 42,
  displayName: 'Mara',
  ticket: 118,
  kind: 'card',
  status: 'queued',
  version: 1,
  prompt: 'a lighthouse keeper who paints the tide',
  style: 'storybook',
  model: undefined,
  seed: 7,
  attempts: 0,
  leaseUntil: undefined,
  createdAt: '2027-05-14T12:01:00.000Z',
  startedAt: undefined,
  completedAt: undefined,
  updatedAt: '2027-05-14T12:01:00.000Z',
  queueMs: undefined,
  processingMs: undefined,
  s3Key: undefined,
  width: undefined,
  height: undefined,
  errorCode: undefined,
  errorMessage: undefined,
  takeAwayToken: 'token',
  hiddenAt: undefined,
  expiresAt: undefined,
  ...change,
})

export const sampleLine = (change: Partial<Line> = {}): Line => ({
  id: 'demo',
  lastTicket: 118,
  startedTicket: 114,
  recentProcessingMs: [],
  concurrency: 2,
  ...change,
})
