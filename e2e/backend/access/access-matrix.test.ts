import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestBackend, startTestBackend } from '../backend.fixture'
import { type Proof, type Verdict, ask, verdictOf } from '../graphql'
import { operationsOf } from '../operations-of'
import { type Caller, callers, everyCaller, unproven } from './callers'
import type { Case } from './cases'
import { counterCases } from './counters'
import { deviceCases } from './device-operations'
import { guestCases } from './guest-operations'
import { kioskCases } from './kiosk-operations'
import { eventCases } from './event-operations'
import { freshRecords } from './own-records'
import { printCases } from './print-operations'
import { recordCases } from './records'
import { staffCases } from './staff-operations'
import { wallCases } from './wall-operations'

/** One entry for each file of `amplify/data`. */
const areas = [
  recordCases,
  kioskCases,
  guestCases,
  staffCases,
  counterCases,
  wallCases,
  eventCases,
  deviceCases,
  printCases,
]
const queries = areas.flatMap((area) => Object.entries(area.queries))
const mutations = areas.flatMap((area) => Object.entries(area.mutations))

let backend: TestBackend
let proofs: Record<Caller, Proof>
let kioskSub: string

beforeAll(async () => {
  backend = await startTestBackend()
  ;({ proofs, kioskSub } = await everyCaller(backend))
})

afterAll(() => backend.stop())

const expectedVerdict = ({ expected }: Case, caller: Caller): Verdict =>
  unproven.includes(caller) ? 'unauthenticated' : (expected[caller] ?? 'denied')

const expectedVerdicts = (one: Case) =>
  Object.fromEntries(callers.map((caller) => [caller, expectedVerdict(one, caller)]))

async function verdictsOn(kind: 'query' | 'mutation', { call }: Case): Promise<Record<string, Verdict>> {
  const verdicts: Record<string, Verdict> = {}
  for (const caller of callers) {
    const own = await freshRecords(backend, kioskSub)
    verdicts[caller] = verdictOf(await ask(backend.cloud, proofs[caller], `${kind} { ${call(own)} }`))
  }
  return verdicts
}

describe('who may do what', () => {
  it.each(queries)('query %s', async (_name, one) => {
    expect(await verdictsOn('query', one)).toEqual(expectedVerdicts(one))
  })

  it.each(mutations)('mutation %s', async (_name, one) => {
    expect(await verdictsOn('mutation', one)).toEqual(expectedVerdicts(one))
  })

  it('is asked of every operation that the API has', async () => {
    expect((await operationsOf('Query')).filter((field) => !isIn(queries, field))).toEqual([])
    expect((await operationsOf('Mutation')).filter((field) => !isIn(mutations, field))).toEqual([])
  })

  it('lets nobody change what staff did: not staff, and not the functions that put it on record', async () => {
    const ways = (await operationsOf('Mutation')).filter((field) => field.includes('Audit'))
    expect(ways).toEqual(['createAuditEntry'])
    const { auditId } = await freshRecords(backend, kioskSub)
    const entry = `eventId: "demo", at: "2027-05-14T10:00:00Z", actor: "y", actorName: "y", action: "y"`
    const overwrite = `mutation { createAuditEntry(input: { id: "${auditId}", ${entry}, subjectKind: "y", subjectId: "y" }) { id } }`
    for (const proof of [...Object.values(proofs), backend.cloud.credentialsOf('retry-job')])
      expect((await ask(backend.cloud, proof, overwrite)).errors, overwrite).toBeDefined()
    const [kept] = (await backend.cloud.rows('AuditEntry')).filter(({ id }) => id === auditId)
    expect(kept).toMatchObject({ actor: 'x', action: 'job-retried' })
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

const isIn = (cases: readonly [string, Case][], field: string) => cases.some(([name]) => name === field)
