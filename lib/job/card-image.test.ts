import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { createBooth, kiosk, otherKiosk, request } from './booth.fixture'
import { createCardImage } from './card-image'
import { CARD_IMAGE_URL_SECONDS } from './limits'
import { createProcessJob } from './process-job'
import { createSubmitCard } from './submit-card'

const guest = { ...kiosk, isStaff: false }

async function cardAtKiosk() {
  const booth = createBooth()
  const { id } = await createSubmitCard(booth.ports)(request(randomUUID()), kiosk)
  const cardImage = createCardImage({
    jobs: booth.ports.jobs,
    signUrl: (s3Key, seconds) => Promise.resolve(`https://cards/${s3Key}?for=${seconds}`),
    now: booth.ports.now,
  })
  const paint = () => createProcessJob(booth.ports)({ jobId: id })
  return { booth, id, cardImage, paint }
}

test('a kiosk is given the address of its card while it is painted, and it stays the same', async () => {
  const { booth, id, cardImage, paint } = await cardAtKiosk()
  let early: { url: string } | undefined
  booth.model.answer = async () => {
    early = await cardImage({ jobId: id }, guest)
    return new Uint8Array([1])
  }
  await paint()
  const later = await cardImage({ jobId: id }, guest)
  expect(later.url).toBe(`https://cards/${booth.jobs.get(id)?.s3Key}?for=${CARD_IMAGE_URL_SECONDS}`)
  expect(early?.url).toBe(later.url)
})

test('a card that waits, or ended without a picture, has no address', async () => {
  const { booth, id, cardImage } = await cardAtKiosk()
  await expect(cardImage({ jobId: id }, guest)).rejects.toMatchObject({ refusal: { code: 'CARD_NOT_READY' } })
  const job = booth.jobs.get(id)
  if (job) booth.jobs.set(id, { ...job, status: 'failed' })
  await expect(cardImage({ jobId: id }, guest)).rejects.toMatchObject({ refusal: { code: 'CARD_NOT_READY' } })
})

test('another kiosk learns nothing of the card, staff may see it', async () => {
  const { id, cardImage, paint } = await cardAtKiosk()
  await paint()
  const asOther = cardImage({ jobId: id }, { ...otherKiosk, isStaff: false })
  await expect(asOther).rejects.toMatchObject({ refusal: { code: 'JOB_NOT_FOUND' } })
  await expect(cardImage({ jobId: id }, { ...otherKiosk, isStaff: true })).resolves.toHaveProperty('url')
  await expect(cardImage({ jobId: 'nonsense' }, guest)).rejects.toMatchObject({
    refusal: { code: 'INVALID_REQUEST' },
  })
})
