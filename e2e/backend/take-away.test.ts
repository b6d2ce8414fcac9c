import { randomBytes } from 'node:crypto'
import { Jimp } from 'jimp'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { demoAccounts } from '../../demo/accounts'
import { createGuestApi, type GuestApi, guestClient } from '../../lib/api/guest-api'
import { GuestOutputs } from '../../lib/api/guest-outputs'
import { cardFiles, fileType, isCardFile } from '../../lib/card-file/card-file'
import type { Job } from '../../lib/job/job'
import { CODE_TRIES_PER_MINUTE } from '../../lib/take-away/token-by-code'
import { type TestBackend, patience, startTestBackend } from './backend.fixture'
import { startGuest } from './guest'
import { storedFiles } from './stored-files'
import { type Session, signInTo } from './sign-in'

const gone = { kind: 'refused', refusal: { code: 'CARD_GONE' } }

let backend: TestBackend
let kiosk: Session
let phone: GuestApi

beforeAll(async () => {
  backend = await startTestBackend()
  kiosk = await signInTo(backend.cloud, demoAccounts.kiosk)
  phone = createGuestApi(guestClient(GuestOutputs.parse(backend.cloud.outputs)))
})

afterAll(() => backend.stop())

type Guest = Awaited<ReturnType<typeof startGuest>>

async function finishedCard(guest: Guest, card: { prompt?: string; displayName?: string } = {}) {
  const { id } = await guest.ticket(card)
  return vi.waitFor(async () => {
    const job = await guest.read(id)
    expect(job.status).toBe('completed')
    return { ...job, ...holds(job) }
  }, patience)
}

/** What the kiosk shows its guest to take. */
function holds({ takeAwayToken, shortCode }: Job) {
  if (takeAwayToken === undefined || shortCode === undefined) throw new Error('The ticket has no link')
  return { takeAwayToken, shortCode }
}

const stored = async () => (await storedFiles(backend.cloud)).join()
const rowsAsText = async () =>
  JSON.stringify(
    await Promise.all(['Job', 'Visit', 'Line', 'Event'].map((model) => backend.cloud.rows(model))),
  )

describe('whoever has a card’s link', () => {
  it('sees the ticket first, and the whole card once it is painted', async () => {
    const guest = await startGuest(backend.cloud, kiosk.accessToken)
    const { takeAwayToken } = holds(await guest.ticket({ displayName: 'Zoë' }))
    expect(await phone.cardByToken(takeAwayToken)).toMatchObject({
      kind: 'ok',
      value: { displayName: 'Zoë', event: { name: 'Lumen Summit' } },
    })
    await vi.waitFor(
      async () =>
        expect(await phone.cardByToken(takeAwayToken)).toMatchObject({
          value: { state: 'finished', prompt: 'a fox astronaut', userNumber: guest.visit.userNumber },
        }),
      patience,
    )
  })

  it('gives every file of a finished card, drawn once and kept', async () => {
    const guest = await startGuest(backend.cloud, kiosk.accessToken)
    const { id, takeAwayToken } = await finishedCard(guest, { displayName: 'Zoë 🦊 ليلى' })
    for (const file of Object.keys(cardFiles).filter(isCardFile)) {
      const reply = await phone.cardFile(takeAwayToken, file)
      if (reply.kind === 'refused') throw new Error(reply.refusal.code)
      const response = await fetch(reply.value)
      expect(response.headers.get('content-type')).toBe(fileType(file))
      const { bitmap } = await Jimp.fromBuffer(await response.arrayBuffer())
      expect({ file, width: bitmap.width, height: bitmap.height }).toEqual({ file, ...cardFiles[file] })
    }
    const drawn = () =>
      backend.log.filter((line) => line.includes('A card file is drawn') && line.includes(id))
    const drawings = Object.keys(cardFiles).length - 1
    expect(drawn()).toHaveLength(drawings)
    await phone.cardFile(takeAwayToken, 'card')
    expect(drawn()).toHaveLength(drawings)

    await phone.deleteCard(takeAwayToken)
    expect(await stored()).not.toContain(id)
    expect(await phone.cardFile(takeAwayToken, 'card')).toMatchObject(gone)
  })

  it('learns nothing from a guess: never given, malformed and run out look alike', async () => {
    const guest = await startGuest(backend.cloud, kiosk.accessToken)
    const job = await finishedCard(guest)
    await backend.cloud.putRow('Job', { ...job, __typename: 'Job', expiresAt: 1 })
    const guesses = [job.takeAwayToken, randomBytes(16).toString('base64url'), 'x', '']
    const replies = await Promise.all(guesses.map((token) => phone.cardByToken(token)))
    expect(new Set(replies.map((reply) => JSON.stringify(reply))).size).toBe(1)
    expect(replies[0]).toMatchObject(gone)
  })

  it('cannot be found by trying tokens, not even next to a true one', async () => {
    const { takeAwayToken } = await finishedCard(await startGuest(backend.cloud, kiosk.accessToken))
    const neighbours = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdef0123456789-_'].flatMap((letter) => [
      takeAwayToken.slice(0, -1) + letter,
      letter + takeAwayToken.slice(1),
    ])
    const strangers = Array.from({ length: 60 }, () => randomBytes(16).toString('base64url'))
    const tries = [...neighbours, ...strangers].filter((token) => token !== takeAwayToken)
    const replies = [
      ...(await tenAtATime(tries, (token) => phone.cardByToken(token))),
      ...(await tenAtATime(strangers, (token) => phone.cardFile(token, 'card'))),
      ...(await tenAtATime(strangers, (token) => phone.deleteCard(token))),
    ]
    for (const reply of replies) expect(reply).toMatchObject(gone)
    expect(await phone.cardByToken(takeAwayToken)).toMatchObject({ value: { state: 'finished' } })
  })

  it('deletes picture, words and name at once, and again without harm', async () => {
    const guest = await startGuest(backend.cloud, kiosk.accessToken)
    const words = { prompt: 'a walrus named Bartholomew', displayName: 'Xanthippe' }
    const { id, takeAwayToken, shortCode } = await finishedCard(guest, words)
    expect(await stored()).toContain(id)

    expect(await phone.deleteCard(takeAwayToken)).toMatchObject({ kind: 'ok' })
    expect(await phone.cardByToken(takeAwayToken)).toMatchObject({ value: { state: 'deleted' } })
    expect(await phone.tokenByCode(shortCode)).toMatchObject({ refusal: { code: 'CODE_UNKNOWN' } })
    expect(await stored()).not.toContain(id)
    expect(await rowsAsText()).not.toMatch(/Bartholomew|Xanthippe/)
    expect(await phone.deleteCard(takeAwayToken)).toMatchObject({ kind: 'ok' })
  })

  it('leaves the line by deleting, and has the turn back', async () => {
    // Longer than all four take to be deleted.
    backend.cloud.setModel({ latencyMs: 5_000 })
    const guest = await startGuest(backend.cloud, kiosk.accessToken)
    const jobs = [await guest.ticket(), await guest.ticket(), await guest.ticket(), await guest.ticket()]
    for (const job of jobs) await phone.deleteCard(holds(job).takeAwayToken)
    await vi.waitFor(async () => {
      for (const { id } of jobs) {
        expect(await guest.read(id)).toMatchObject({ status: 'cancelled', displayName: '', prompt: '' })
        expect(await stored()).not.toContain(id)
      }
      const [visit] = (await backend.cloud.rows('Visit')).filter(({ id }) => id === guest.visit.id)
      expect(visit).toMatchObject({ jobIds: [] })
    }, patience)
    backend.cloud.setModel({ latencyMs: 0 })
  })
})

describe('a short code', () => {
  it('opens its card however it is typed', async () => {
    const guest = await startGuest(backend.cloud, kiosk.accessToken)
    const { takeAwayToken, shortCode } = holds(await guest.ticket())
    const typed = ` ${shortCode.slice(0, 4).toLowerCase()}-${shortCode.slice(4)}`
    expect(await phone.tokenByCode(typed)).toEqual({ kind: 'ok', value: takeAwayToken })
  })

  it('opens nothing after an hour', async () => {
    const guest = await startGuest(backend.cloud, kiosk.accessToken)
    const job = await finishedCard(guest)
    const completedAt = new Date(Date.now() - 3_600_001).toISOString()
    await backend.cloud.putRow('Job', { ...job, __typename: 'Job', completedAt })
    expect(await phone.tokenByCode(job.shortCode)).toMatchObject({ refusal: { code: 'CODE_UNKNOWN' } })
  })

  it('cannot be found by trying: a flood is turned away, and no try opens a card', async () => {
    const codes: string[] = []
    while (codes.length < 2 * CODE_TRIES_PER_MINUTE + 10) {
      const replies = await Promise.all(Array.from({ length: 10 }, () => phone.tokenByCode('K7FQ2MXD')))
      codes.push(...replies.map((reply) => (reply.kind === 'refused' ? reply.refusal.code : 'opened')))
    }
    expect(codes).not.toContain('opened')
    // A minute may turn while they are on their way.
    expect(codes.filter((code) => code === 'CODE_UNKNOWN').length).toBeLessThanOrEqual(
      2 * CODE_TRIES_PER_MINUTE,
    )
    expect(codes).toContain('TOO_MANY_TRIES')
  })
})

it('keeps links, codes, words and names out of every log', async () => {
  const jobs = await backend.cloud.rows('Job')
  const written = backend.log.join('\n')
  expect(written).not.toMatch(/Bartholomew|Xanthippe|a fox astronaut/)
  for (const { takeAwayToken, shortCode } of jobs) {
    expect(written).not.toContain(String(takeAwayToken))
    expect(written).not.toContain(String(shortCode))
  }
})

/** As many as functions run side by side: more would only wait for each other. */
async function tenAtATime<T>(tokens: readonly string[], ask: (token: string) => Promise<T>): Promise<T[]> {
  const replies: T[] = []
  for (let first = 0; first < tokens.length; first += 10)
    replies.push(...(await Promise.all(tokens.slice(first, first + 10).map(ask))))
  return replies
}
