import { parse, validate, buildSchema } from 'graphql'
import { afterEach, expect, test, vi } from 'vitest'
import { refusals } from '../failure/refusal'
import { sampleEvent, sampleJob, sampleJobId, sampleVisit } from '../kiosk/sample-records'
import { createAmplifyBoothApi } from './amplify-booth-api'
import { UnavailableError } from './booth-api'
import type { Variables } from './graphql-executor'

afterEach(() => void vi.useRealTimers())

/** AppSync as Amplify's client shows it: `data` per field, or a thrown object. */
function apiAnswering(answer: (variables: Variables) => unknown) {
  const sent: { query: string; variables: Variables }[] = []
  const cancelled: unknown[] = []
  const api = createAmplifyBoothApi({
    graphql: (request) => {
      sent.push(request)
      return answer(request.variables)
    },
    cancel: (request) => cancelled.push(request) > 0,
  })
  return { api, sent, cancelled }
}

const card = {
  ...{ jobId: sampleJobId, visitId: 'visit-1', eventId: 'demo' },
  ...{ prompt: 'a fox', style: 'comic', displayName: 'Mara' },
}

test('an event is read with its brand, which AppSync carries as text', async () => {
  const event = sampleEvent()
  const stored = { ...event, brand: JSON.stringify(event.brand), statusNote: null, artNote: null }
  const { api } = apiAnswering(() => Promise.resolve({ data: { getEvent: stored } }))
  expect(await api.readEvent('demo')).toEqual(event)
})

test('a record that is not there is undefined, not an error', async () => {
  const { api } = apiAnswering(() => Promise.resolve({ data: { getJob: null } }))
  expect(await api.readJob(sampleJobId)).toBeUndefined()
})

test('a submitted card comes back as its job', async () => {
  const job = sampleJob()
  const { api, sent } = apiAnswering(() =>
    Promise.resolve({ data: { submitCard: { job: JSON.stringify(job), refusal: null } } }),
  )
  expect(await api.submitCard(card)).toEqual({ kind: 'ok', value: job })
  expect(sent[0]?.variables).toEqual(card)
})

test('a refusal reaches the guest with its sentence', async () => {
  const [retry, message] = refusals.ALLOWANCE_USED
  const refusal = { code: 'ALLOWANCE_USED' as const, retry, message }
  const { api } = apiAnswering(() => Promise.resolve({ data: { submitCard: { job: null, refusal } } }))
  expect(await api.submitCard(card)).toEqual({ kind: 'refused', refusal })
})

const graphqlError = { data: null, errors: [{ message: 'Lambda:Unhandled' }] }
test.each([
  ['no network', () => Promise.reject(new Error('NetworkError'))],
  // Amplify throws such plain objects.
  // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors
  ['a failed resolver', () => Promise.reject(graphqlError)],
  ['half a record', () => Promise.resolve({ data: { getVisit: { id: 'visit-1' } } })],
  ['neither value nor refusal', () => Promise.resolve({ data: { getVisit: undefined } })],
])('%s is trouble that may pass, with its cause', async (_name, answer) => {
  const { api } = apiAnswering(answer)
  const error: unknown = await api.readVisit('visit-1').catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(UnavailableError)
  expect(error).toHaveProperty('cause', expect.any(Error))
})

test('a request that hangs is given up and cancelled', async () => {
  vi.useFakeTimers()
  const { api, cancelled } = apiAnswering(() => new Promise(() => undefined))
  const outcome = api.endVisit('visit-1').catch((thrown: unknown) => thrown)
  await vi.advanceTimersByTimeAsync(15_000)
  expect(await outcome).toBeInstanceOf(UnavailableError)
  expect(cancelled).toHaveLength(1)
})

test('every operation is asked for as the schema offers it', async () => {
  const { api, sent } = apiAnswering(() => Promise.resolve({ data: {} }))
  const asked = [
    api.startVisit({
      eventId: 'demo',
      deviceId: 'abcdefghijkl',
      consentVersion: '1',
      wallConsent: false,
      language: 'en',
    }),
    api.endVisit(sampleVisit().id),
    api.submitCard(card),
    api.cancelJob(sampleJobId),
    api.cardImage(sampleJobId),
  ]
  await Promise.allSettled(asked)
  const schema = buildSchema(`
    scalar AWSJSON scalar AWSDateTime
    type Refusal { code: String! retry: Boolean! message: String! until: AWSDateTime field: String }
    type VisitReply { visit: AWSJSON refusal: Refusal }
    type JobReply { job: AWSJSON refusal: Refusal }
    type CardImageReply { url: String expiresAt: AWSDateTime refusal: Refusal }
    type Query { cardImage(jobId: ID!): CardImageReply }
    type Mutation {
      startVisit(
        eventId: ID!, deviceId: String!, consentVersion: String!, wallConsent: Boolean!, language: String!
      ): VisitReply
      endVisit(visitId: ID!): VisitReply
      submitCard(
        jobId: ID!, visitId: ID!, eventId: ID, prompt: String!, style: String!, displayName: String!
      ): JobReply
      cancelJob(jobId: ID!): JobReply
    }`)
  for (const { query } of sent) expect(validate(schema, parse(query))).toEqual([])
  expect(sent).toHaveLength(asked.length)
})
