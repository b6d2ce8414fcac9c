import { beforeEach, describe, expect, it } from 'vitest'
import { createBooth, demoVisit, request } from '../job/booth.fixture'
import { changeJob } from '../job/job-change'
import { createSubmitCard } from '../job/submit-card'
import { createEraseCard } from '../retention/erase-card'
import { createApproveCard } from './approve-card'
import { createHideCard } from './hide-card'
import type { WallCard } from './wall-card'
import { wallStateOf } from './wall-state'

const jobId = '0b7b1f3e-6c1b-4a3c-9a53-0c7d51a5f7a1'
const refusal = (code: string) =>
  expect.objectContaining({ refusal: expect.objectContaining({ code }) as unknown }) as unknown

/** A booth whose guest has a finished card, and the wall. */
async function startWall({ wallConsent = true } = {}) {
  const booth = createBooth({ visit: { ...demoVisit, wallConsent } })
  const cards = new Map<string, WallCard>()
  const wall = {
    show: (card: WallCard) => Promise.resolve(void cards.set(card.id, card)),
    remove: (id: string) => Promise.resolve(void cards.delete(id)),
  }
  const ports = { ...booth.ports, wall }
  const queued = await createSubmitCard(booth.ports)(request(jobId), { sub: demoVisit.owner })
  const finish = () => {
    const art = { s3Key: 'cards/x.png', width: 1280, height: 720 }
    booth.jobs.set(jobId, changeJob(queued, { kind: 'complete', art }, booth.clock.now))
  }
  const eraseCard = createEraseCard({
    ...ports,
    prints: { remove: () => Promise.resolve() },
    removeFiles: () => Promise.resolve(),
  })
  const job = () => {
    const stored = booth.jobs.get(jobId)
    if (!stored) throw new Error('The job is gone')
    return stored
  }
  const [approve, hide] = [createApproveCard(ports), createHideCard(ports)]
  return { cards, finish, job, eraseCard, approve: () => approve({ jobId }), hide: () => hide({ jobId }) }
}

let booth: Awaited<ReturnType<typeof startWall>>
beforeEach(async () => {
  booth = await startWall()
})

describe('a card on the wall', () => {
  it('gets there once it is finished, allowed and approved, with what is printed on it alone', async () => {
    await expect(booth.approve()).rejects.toEqual(refusal('NOT_APPROVABLE'))
    booth.finish()
    expect(wallStateOf(booth.job())).toBe('waiting')
    await booth.approve()
    await booth.approve()
    expect(wallStateOf(booth.job())).toBe('on-the-wall')
    expect([...booth.cards.values()]).toMatchObject([
      { id: jobId, displayName: 'Mara', title: 'A fox astronaut' },
    ])
    expect(JSON.stringify([...booth.cards.values()])).not.toMatch(/token|prompt|owner|K7FQ/)
  })

  it('never gets there when its guest did not say so', async () => {
    booth = await startWall({ wallConsent: false })
    booth.finish()
    await expect(booth.approve()).rejects.toEqual(refusal('NOT_APPROVABLE'))
    expect(booth.cards.size).toBe(0)
  })

  it('leaves it when staff hide it, and comes back when they think again', async () => {
    booth.finish()
    await booth.approve()
    await booth.hide()
    await booth.hide()
    expect([booth.cards.size, wallStateOf(booth.job())]).toEqual([0, 'hidden'])
    await booth.approve()
    expect([booth.cards.size, wallStateOf(booth.job())]).toEqual([1, 'on-the-wall'])
  })

  it('leaves it for good when it is deleted', async () => {
    booth.finish()
    await booth.approve()
    await booth.eraseCard(jobId)
    expect(booth.cards.size).toBe(0)
    await expect(booth.approve()).rejects.toEqual(refusal('CARD_GONE'))
    await expect(booth.hide()).rejects.toEqual(refusal('CARD_GONE'))
    expect(booth.cards.size).toBe(0)
  })

  it('is not left behind by an approval that a delete overtakes', async () => {
    booth.finish()
    const [approval] = await Promise.allSettled([booth.approve(), booth.eraseCard(jobId)])
    expect([booth.cards.size, wallStateOf(booth.job())]).toEqual([0, 'no-card'])
    if (approval.status === 'rejected') expect(approval.reason).toEqual(refusal('CARD_GONE'))
  })

  it('is where its last decision says, however approvals and hides cross', async () => {
    booth.finish()
    await Promise.allSettled([booth.approve(), booth.hide(), booth.approve(), booth.hide()])
    expect(booth.cards.size).toBe(wallStateOf(booth.job()) === 'on-the-wall' ? 1 : 0)
  })
})
