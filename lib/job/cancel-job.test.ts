import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { createBooth, demoVisit, kiosk, otherKiosk, request } from './booth.fixture'
import { createCancelJob } from './cancel-job'
import { createProcessJob } from './process-job'
import { createSubmitCard } from './submit-card'

async function queuedJob() {
  const booth = createBooth()
  const job = await createSubmitCard(booth.ports)(request(randomUUID()), kiosk)
  return { booth, job, cancelJob: createCancelJob(booth.ports) }
}

describe('cancelJob', () => {
  it('takes a waiting card out of the line and gives the turn back, once', async () => {
    const { booth, job, cancelJob } = await queuedJob()
    const caller = { ...kiosk, isStaff: false }
    expect((await cancelJob({ jobId: job.id }, caller)).status).toBe('cancelled')
    expect((await cancelJob({ jobId: job.id }, caller)).status).toBe('cancelled')
    expect(booth.visits.get(demoVisit.id)?.jobIds).toEqual([])
  })

  it('lets staff cancel, and no other kiosk', async () => {
    const { job, cancelJob } = await queuedJob()
    await expect(cancelJob({ jobId: job.id }, { ...otherKiosk, isStaff: false })).rejects.toMatchObject({
      refusal: { code: 'JOB_NOT_FOUND' },
    })
    expect((await cancelJob({ jobId: job.id }, { sub: 'staff', isStaff: true })).status).toBe('cancelled')
  })

  it('keeps a finished card', async () => {
    const { booth, job, cancelJob } = await queuedJob()
    await createProcessJob(booth.ports)({ jobId: job.id, seenVersion: 1 })
    await expect(cancelJob({ jobId: job.id }, { ...kiosk, isStaff: false })).rejects.toMatchObject({
      refusal: { code: 'NOT_CANCELLABLE' },
    })
    expect(booth.jobs.get(job.id)?.status).toBe('completed')
  })

  it('refuses what is not a job id', async () => {
    const { cancelJob } = await queuedJob()
    await expect(cancelJob({ jobId: '1; drop' }, { ...kiosk, isStaff: true })).rejects.toMatchObject({
      refusal: { code: 'INVALID_REQUEST' },
    })
  })
})
