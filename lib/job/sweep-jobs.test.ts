import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { FORGOTTEN_AFTER_MS } from '../event/artist'
import { crashAt, createBooth, demoEvent, demoLine, demoVisit, kiosk, request } from './booth.fixture'
import { changeJob } from './job-change'
import { JobFailure } from './job-failure'
import { LEASE_MS, SWEEP_AFTER_MS } from './limits'
import { createSubmitCard } from './submit-card'
import { createSweepJobs } from './sweep-jobs'

async function boothWithJob(point?: string) {
  const booth = createBooth()
  const jobId = randomUUID()
  const ports = point === undefined ? booth.ports : crashAt(booth.ports, point)
  await createSubmitCard(ports)(request(jobId), kiosk).catch(() => undefined)
  const stored = () => {
    const job = booth.jobs.get(jobId)
    if (!job) throw new Error('the job is gone')
    return job
  }
  const passMs = (ms: number) => {
    booth.clock.now = new Date(booth.clock.now.getTime() + ms)
  }
  const sweep = () => createSweepJobs(booth.ports)()
  const placesHeld = () => booth.visits.get(demoVisit.id)?.jobIds
  return { booth, jobId, stored, passMs, sweep, placesHeld }
}

describe('sweepJobs', () => {
  it.each(['line.enter', 'visits.save', 'line.takeTicket', 'jobs.save'])(
    'admits a job whose submission died at %s and was never sent again',
    async (point) => {
      const { booth, jobId, stored, passMs, sweep, placesHeld } = await boothWithJob(point)
      passMs(SWEEP_AFTER_MS + 1)
      expect(await sweep()).toMatchObject({ admitted: 1, troubles: 0 })
      expect(stored()).toMatchObject({ status: 'queued', ticket: 1 })
      expect(placesHeld()).toEqual([jobId])
      expect(booth.sent.map(({ message }) => message)).toEqual([{ jobId, eventId: 'demo' }])
    },
  )

  it('gives no second number to a job whose row is ahead of the index that it is found by', async () => {
    const { booth, jobId, stored, passMs, sweep } = await boothWithJob()
    booth.ports.census = {
      list: (status) =>
        Promise.resolve(status === 'queued' ? [{ ...stored(), ticket: undefined, version: 1 }] : []),
    }
    passMs(SWEEP_AFTER_MS + 1)
    await sweep()
    await sweep()
    expect(stored()).toMatchObject({ id: jobId, ticket: 1 })
    expect(booth.lines.get('demo')?.lastTicket).toBe(1)
  })

  it('sends a job again whose message was lost, but not while messages wait and its turn has not come', async () => {
    const { booth, jobId, passMs, sweep } = await boothWithJob('queue.send')
    passMs(SWEEP_AFTER_MS + 1)
    booth.ports.waitingMessages = () => Promise.resolve(3)
    expect(await sweep()).toMatchObject({ sentAgain: 0 })
    booth.lines.set('demo', { ...demoLine, lastTicket: 4, startedTicket: 2 })
    expect(await sweep()).toMatchObject({ sentAgain: 1 })
    expect(booth.sent).toEqual([{ message: { jobId, eventId: 'demo' }, delayMs: 0 }])
  })

  it('sends a job again whose message was lost while the artist rests, once nobody has tried for long', async () => {
    const { booth, jobId, passMs, sweep } = await boothWithJob('queue.send')
    const restingSince = booth.clock.now.toISOString()
    booth.lines.set('demo', { ...demoLine, lastTicket: 1, restingSince, triedAt: restingSince })
    passMs(SWEEP_AFTER_MS + 1)
    expect(await sweep()).toMatchObject({ sentAgain: 0 })
    passMs(FORGOTTEN_AFTER_MS - SWEEP_AFTER_MS)
    expect(await sweep()).toMatchObject({ sentAgain: 1 })
    expect(booth.sent).toEqual([{ message: { jobId, eventId: 'demo' }, delayMs: 0 }])
  })

  it('leaves the line alone while the crew lets the workers pause, however long the artist rests', async () => {
    const { booth, passMs, sweep } = await boothWithJob('queue.send')
    const restingSince = booth.clock.now.toISOString()
    booth.lines.set('demo', { ...demoLine, lastTicket: 1, restingSince, triedAt: restingSince })
    booth.ports.events = { read: () => Promise.resolve({ ...demoEvent, paintingPaused: true }) }
    passMs(FORGOTTEN_AFTER_MS + 1)
    expect(await sweep()).toMatchObject({ sentAgain: 0 })
  })

  it('lets a silent worker’s job be looked at a lease later, and leaves a living worker alone', async () => {
    const { booth, jobId, stored, passMs, sweep } = await boothWithJob()
    const claim = { kind: 'claim', leaseUntil: booth.clock.now, model: 'm' } as const
    booth.jobs.set(jobId, changeJob(stored(), claim, booth.clock.now))
    expect(await sweep()).toMatchObject({ lookedAfter: 0 })
    passMs(SWEEP_AFTER_MS + 1)
    expect(await sweep()).toMatchObject({ lookedAfter: 1 })
    expect(booth.sent.at(-1)).toEqual({
      message: { jobId, eventId: 'demo', seenVersion: 3 },
      delayMs: LEASE_MS,
    })
  })

  it('works with a clock that is five minutes slow', async () => {
    const { passMs, sweep } = await boothWithJob('visits.save')
    passMs(-300_000)
    expect(await sweep()).toMatchObject({ admitted: 1 })
  })

  it('gives back a place that a worker died over', async () => {
    const { booth, jobId, stored, sweep, placesHeld } = await boothWithJob()
    const failure = new JobFailure('WORKER_LOST', 'x')
    booth.jobs.set(jobId, changeJob(stored(), { kind: 'end', failure }, booth.clock.now))
    expect(placesHeld()).toEqual([jobId])
    await sweep()
    expect(placesHeld()).toEqual([])
  })

  it('goes on with the others when one job is trouble', async () => {
    const { booth, stored, passMs, sweep } = await boothWithJob('visits.save')
    booth.jobs.set('second', { ...stored(), id: randomUUID() })
    passMs(SWEEP_AFTER_MS + 1)
    const { events } = booth.ports
    let reads = 0
    booth.ports.events = {
      read: (id) => ((reads += 1) === 1 ? Promise.reject(new Error('once')) : events.read(id)),
    }
    expect(await sweep()).toMatchObject({ admitted: 1, troubles: 1 })
  })

  it('lets the line forget the tickets that their jobs have', async () => {
    const { booth, jobId, sweep } = await boothWithJob()
    expect([...booth.tickets.keys()]).toEqual([jobId])
    expect(await sweep()).toMatchObject({ settled: 1 })
    expect([...booth.tickets.keys()]).toEqual([])
  })
})
