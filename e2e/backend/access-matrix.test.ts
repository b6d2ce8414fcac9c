import { randomBytes, randomInt, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoAccounts } from '../../demo/accounts'
import { newShortCode } from '../../lib/take-away/short-code'
import { type TestBackend, cognitoState, startTestBackend } from './backend.fixture'
import { expiredToken, forgedToken } from './forged-tokens'
import { type Proof, type Verdict, ask, verdictOf } from './graphql'
import { guestCredentials } from './guest-credentials'
import { operationsOf } from './operations-of'
import { type Session, signInTo } from './sign-in'

const kioskB = { username: 'kiosk-b@snapmagic.local', password: 'Booth-kiosk-2', groups: ['kiosk'] }

const callers = [
  'anonymous',
  'linkHolder',
  'forged',
  'expired',
  'kioskA',
  'kioskB',
  'staff',
  'worker',
  'otherFunction',
] as const
type Caller = (typeof callers)[number]

let backend: TestBackend
let kioskA: Session
let proofs: Record<Caller, Proof>
/** Kiosk A's visit and job, in store. */
const own = { visitId: '', jobId: '', token: '', shortCode: '' }

beforeAll(async () => {
  backend = await startTestBackend()
  const { cloud } = backend
  await cloud.putUser(kioskB)
  kioskA = await signInTo(cloud, demoAccounts.kiosk)
  const b = await signInTo(cloud, kioskB)
  const staff = await signInTo(cloud, demoAccounts.staff)
  proofs = {
    anonymous: undefined,
    linkHolder: await guestCredentials(cloud.outputs),
    forged: { token: await forgedToken(kioskA.accessToken) },
    expired: { token: await expiredToken(kioskA.accessToken, cognitoState(backend)) },
    kioskA: { token: kioskA.accessToken },
    kioskB: { token: b.accessToken },
    staff: { token: staff.accessToken },
    worker: cloud.credentialsOf('process-job'),
    otherFunction: cloud.credentialsOf('card-image'),
  }
})

afterAll(() => backend.stop())

/** A fresh visit and job of kiosk A, so that no call depends on another's outcome. */
async function freshRecords(): Promise<void> {
  own.visitId = randomUUID()
  own.jobId = randomUUID()
  own.token = randomBytes(16).toString('base64url')
  own.shortCode = newShortCode((limit) => randomInt(limit))
  const now = new Date().toISOString()
  const common = {
    eventId: 'demo',
    deviceId: 'booth-a',
    owner: kioskA.sub,
    userNumber: 1,
    sessionId: 'device_booth-a_user_001_override1',
    version: 1,
    createdAt: now,
    updatedAt: now,
  }
  await backend.cloud.putRow('Event', { ...common, id: 'over', __typename: 'Event' })
  await backend.cloud.putRow('Line', { ...common, id: 'over', __typename: 'Line' })
  await backend.cloud.putRow('Visit', {
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
  await backend.cloud.putRow('Job', {
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
    ...{ takeAwayToken: own.token, shortCode: own.shortCode },
  })
}

interface Operation {
  readonly call: () => string
  /** What is not named here must be denied. */
  readonly expected: Partial<Record<Caller, Verdict>>
}

const everyKiosk = (verdict: Verdict) => ({ kioskA: verdict, kioskB: verdict })
const eventInput = () =>
  `{ id: "${randomUUID()}", name: "x", place: "x", date: "2027-05-14", status: open, brand: "{}", styles: ["comic"], allowance: 1, promptMaxLength: 300, keepDays: 1 }`
const lineInput = () =>
  `{ id: "${randomUUID()}", lastTicket: 0, lastUserNumber: 0, startedTicket: 0, recentProcessingMs: [], concurrency: 2 }`
const visitInput = () =>
  `{ id: "${randomUUID()}", eventId: "demo", deviceId: "x", owner: "x", userNumber: 1, override: 1, sessionId: "x", consentVersion: "1", wallConsent: false, language: "en", allowance: 1, jobIds: [], version: 1, createdAt: "2027-05-14T10:00:00Z" }`
const jobInput = () =>
  `{ id: "${randomUUID()}", eventId: "demo", visitId: "x", sessionId: "x", deviceId: "x", owner: "x", userNumber: 1, displayName: "x", ticket: 1, kind: "card", status: queued, version: 1, prompt: "x", style: "comic", seed: 1, attempts: 0, createdAt: "2027-05-14T10:00:00Z", updatedAt: "2027-05-14T10:00:00Z" }`
const aCard = (jobId: string) =>
  `jobId: "${jobId}", visitId: "${own.visitId}", prompt: "a fox", style: "storybook", displayName: "Mara"`

/** DESIGN: guests act through their kiosk's account on what is theirs, staff see all, functions do what they ask for. */
const queries: Record<string, Operation> = {
  getEvent: {
    call: () => `getEvent(id: "demo") { id }`,
    expected: { ...everyKiosk('allowed'), staff: 'allowed', worker: 'allowed' },
  },
  'getEvent, operator fields': {
    call: () => `getEvent(id: "demo") { modelId modelRegion }`,
    expected: { staff: 'allowed', worker: 'allowed' },
  },
  listEvents: {
    call: () => `listEvents { items { id } }`,
    expected: { ...everyKiosk('allowed'), staff: 'allowed' },
  },
  getLine: {
    call: () => `getLine(id: "demo") { id }`,
    expected: { ...everyKiosk('allowed'), staff: 'allowed', worker: 'allowed' },
  },
  listLines: {
    call: () => `listLines { items { id } }`,
    expected: { ...everyKiosk('allowed'), staff: 'allowed' },
  },
  getCodeTries: { call: () => `getCodeTries(id: "x") { id }`, expected: {} },
  listCodeTries: { call: () => `listCodeTries { items { id } }`, expected: {} },
  getVisit: {
    call: () => `getVisit(id: "${own.visitId}") { id }`,
    expected: { kioskA: 'allowed', staff: 'allowed', worker: 'allowed' },
  },
  listVisits: {
    call: () => `listVisits { items { id } }`,
    expected: { kioskA: 'allowed', kioskB: 'nothing', staff: 'allowed' },
  },
  visitsByEvent: {
    call: () => `visitsByEvent(eventId: "demo") { items { id } }`,
    expected: { kioskA: 'allowed', kioskB: 'nothing', staff: 'allowed' },
  },
  getJob: {
    call: () => `getJob(id: "${own.jobId}") { id prompt }`,
    expected: { kioskA: 'allowed', staff: 'allowed', worker: 'allowed', otherFunction: 'allowed' },
  },
  listJobs: {
    call: () => `listJobs { items { id } }`,
    expected: { kioskA: 'allowed', kioskB: 'nothing', staff: 'allowed' },
  },
  jobsByEvent: {
    call: () => `jobsByEvent(eventId: "demo") { items { id } }`,
    expected: { kioskA: 'allowed', kioskB: 'nothing', staff: 'allowed' },
  },
  jobsByVisit: {
    call: () => `jobsByVisit(visitId: "${own.visitId}") { items { id } }`,
    expected: { kioskA: 'allowed', kioskB: 'nothing', staff: 'allowed' },
  },
  jobsByStatus: {
    call: () => `jobsByStatus(status: queued) { items { id } }`,
    expected: { kioskA: 'allowed', kioskB: 'nothing', staff: 'allowed' },
  },
  jobsByTakeAwayToken: {
    call: () => `jobsByTakeAwayToken(takeAwayToken: "${own.token}") { items { id } }`,
    expected: { kioskA: 'allowed', kioskB: 'nothing', staff: 'allowed' },
  },
  jobsByShortCode: {
    call: () => `jobsByShortCode(shortCode: "${own.shortCode}") { items { id } }`,
    expected: { kioskA: 'allowed', kioskB: 'nothing', staff: 'allowed' },
  },
  cardByToken: {
    call: () => `cardByToken(token: "${own.token}") { card refusal { code } }`,
    expected: { linkHolder: 'allowed' },
  },
  listModelCalls: {
    call: () => `listModelCalls { items { id } }`,
    expected: { staff: 'nothing' },
  },
  getModelCalls: { call: () => `getModelCalls(id: "over#today") { id }`, expected: { staff: 'nothing' } },
  modelCallsToday: { call: () => `modelCallsToday(eventId: "over")`, expected: { worker: 'allowed' } },
  takenTicket: { call: () => `takenTicket(eventId: "over", jobId: "${own.jobId}")`, expected: {} },
  unsettledTickets: { call: () => `unsettledTickets(eventId: "over")`, expected: {} },
  cardFile: {
    call: () => `cardFile(token: "${own.token}", file: "card") { url refusal { code } }`,
    expected: { linkHolder: 'refused' },
  },
  // The card is still queued: the rules let the owner and staff through, the operation says "not ready".
  cardImage: {
    call: () => `cardImage(jobId: "${own.jobId}") { url refusal { code } }`,
    expected: { ...everyKiosk('refused'), staff: 'refused' },
  },
}

const mutations: Record<string, Operation> = {
  createEvent: { call: () => `createEvent(input: ${eventInput()}) { id }`, expected: { staff: 'allowed' } },
  updateEvent: {
    call: () => `updateEvent(input: { id: "demo", place: "Lisbon" }) { id }`,
    expected: { staff: 'allowed' },
  },
  deleteEvent: {
    call: () => `deleteEvent(input: { id: "over" }) { id }`,
    expected: { staff: 'allowed' },
  },
  createLine: { call: () => `createLine(input: ${lineInput()}) { id }`, expected: { staff: 'allowed' } },
  updateLine: {
    call: () => `updateLine(input: { id: "demo", concurrency: 2 }) { id }`,
    expected: { staff: 'allowed', worker: 'allowed' },
  },
  deleteLine: {
    call: () => `deleteLine(input: { id: "over" }) { id }`,
    expected: { staff: 'allowed' },
  },
  createVisit: { call: () => `createVisit(input: ${visitInput()}) { id }`, expected: {} },
  updateVisit: {
    call: () => `updateVisit(input: { id: "${own.visitId}", allowance: 99 }) { id }`,
    expected: { worker: 'allowed' },
  },
  deleteVisit: { call: () => `deleteVisit(input: { id: "${own.visitId}" }) { id }`, expected: {} },
  createJob: { call: () => `createJob(input: ${jobInput()}) { id }`, expected: {} },
  updateJob: {
    call: () => `updateJob(input: { id: "${own.jobId}", version: 2 }) { id }`,
    expected: { worker: 'allowed' },
  },
  deleteJob: { call: () => `deleteJob(input: { id: "${own.jobId}" }) { id }`, expected: {} },
  startVisit: {
    call: () =>
      `startVisit(eventId: "demo", deviceId: "booth-x", consentVersion: "1", wallConsent: false, language: "en") { visit refusal { code } }`,
    expected: everyKiosk('allowed'),
  },
  // A wrong PIN: the rules let every kiosk through to that answer.
  staffAtKiosk: {
    call: () =>
      `staffAtKiosk(eventId: "demo", deviceId: "booth-x", pin: "000000", action: "open") { opened refusal { code } }`,
    expected: everyKiosk('refused'),
  },
  endVisit: {
    call: () => `endVisit(visitId: "${own.visitId}") { visit refusal { code } }`,
    expected: { kioskA: 'allowed', kioskB: 'refused' },
  },
  submitCard: {
    call: () => `submitCard(${aCard(randomUUID())}) { job refusal { code } }`,
    expected: { kioskA: 'allowed', kioskB: 'refused' },
  },
  cancelJob: {
    call: () => `cancelJob(jobId: "${own.jobId}") { job refusal { code } }`,
    expected: { kioskA: 'allowed', kioskB: 'refused', staff: 'allowed' },
  },
  tokenByCode: {
    call: () => `tokenByCode(code: "${own.shortCode}") { token refusal { code } }`,
    expected: { linkHolder: 'allowed' },
  },
  deleteCardByToken: {
    call: () => `deleteCardByToken(token: "${own.token}") { deletedAt refusal { code } }`,
    expected: { linkHolder: 'allowed' },
  },
  drawCard: { call: () => `drawCard(drawing: "{}")`, expected: {} },
  createCodeTries: { call: () => `createCodeTries(input: { tries: 1 }) { id }`, expected: {} },
  updateCodeTries: { call: () => `updateCodeTries(input: { id: "x", tries: 0 }) { id }`, expected: {} },
  deleteCodeTries: { call: () => `deleteCodeTries(input: { id: "x" }) { id }`, expected: {} },
  countCodeTry: { call: () => `countCodeTry(minute: "x")`, expected: {} },
  // The job waits, so it has nothing to be tried again for: staff get through to that answer.
  retryJob: {
    call: () => `retryJob(jobId: "${own.jobId}") { job refusal { code } }`,
    expected: { staff: 'refused' },
  },
  requeueJob: {
    call: () => `requeueJob(jobId: "${own.jobId}") { job refusal { code } }`,
    expected: { staff: 'allowed' },
  },
  takeTicket: {
    call: () => `takeTicket(eventId: "demo", jobId: "${own.jobId}", lastAllowed: 9999)`,
    expected: {},
  },
  settleTickets: {
    call: () => `settleTickets(eventId: "demo", jobIds: ["${own.jobId}"])`,
    expected: {},
  },
  countModelFailure: { call: () => `countModelFailure(eventId: "over")`, expected: { worker: 'allowed' } },
  createModelCalls: {
    call: () => `createModelCalls(input: { id: "${randomUUID()}", calls: 1 }) { id }`,
    expected: {},
  },
  updateModelCalls: {
    call: () => `updateModelCalls(input: { id: "over#today", calls: 0 }) { id }`,
    expected: {},
  },
  deleteModelCalls: { call: () => `deleteModelCalls(input: { id: "over#today" }) { id }`, expected: {} },
  takeModelCall: { call: () => `takeModelCall(eventId: "over")`, expected: { worker: 'allowed' } },
  takeUserNumber: { call: () => `takeUserNumber(eventId: "demo")`, expected: {} },
}

const unproven: readonly Caller[] = ['anonymous', 'forged', 'expired']
const expectedVerdict = ({ expected }: Operation, caller: Caller): Verdict =>
  unproven.includes(caller) ? 'unauthenticated' : (expected[caller] ?? 'denied')

async function verdictsOn(
  kind: 'query' | 'mutation',
  operation: Operation,
): Promise<Record<string, Verdict>> {
  const verdicts: Record<string, Verdict> = {}
  for (const caller of callers) {
    await freshRecords()
    verdicts[caller] = verdictOf(await ask(backend.cloud, proofs[caller], `${kind} { ${operation.call()} }`))
  }
  return verdicts
}

const expectedVerdicts = (operation: Operation) =>
  Object.fromEntries(callers.map((caller) => [caller, expectedVerdict(operation, caller)]))

describe('who may do what', () => {
  it.each(Object.keys(queries))('query %s', async (name) => {
    const operation = queries[name]
    if (!operation) throw new Error(name)
    expect(await verdictsOn('query', operation)).toEqual(expectedVerdicts(operation))
  })

  it.each(Object.keys(mutations))('mutation %s', async (name) => {
    const operation = mutations[name]
    if (!operation) throw new Error(name)
    expect(await verdictsOn('mutation', operation)).toEqual(expectedVerdicts(operation))
  })

  it('is asked of every operation that the API has', async () => {
    expect((await operationsOf('Query')).filter((field) => !(field in queries))).toEqual([])
    expect((await operationsOf('Mutation')).filter((field) => !(field in mutations))).toEqual([])
  })

  it('lets nobody sign up by themselves', async () => {
    const { signUp } = await import('aws-amplify/auth')
    await expect(
      signUp({ username: 'stranger@example.com', password: 'Stranger-123!' }),
    ).rejects.toMatchObject({
      name: 'NotAuthorizedException',
    })
  })
})
