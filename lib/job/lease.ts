import type { Job } from './job'
import { changeJob } from './job-change'
import type { JobStore } from './job-store'
import { LEASE_MS, LEASE_RENEWAL_MS } from './limits'

/** A claim that is kept alive while its worker lives. */
export interface Lease {
  /** Stops renewing and gives the job as last stored, or undefined when another took it. */
  release(): Promise<Job | undefined>
}

/** Renews a claimed job's lease every 6 s until released, so that a slow model is not mistaken for a dead worker. */
export function keepLease({ jobs, job, now }: { jobs: JobStore; job: Job; now: () => Date }): Lease {
  let held: Job | undefined = job
  let renewal = Promise.resolve()

  async function renew(): Promise<void> {
    if (!held) return
    const renewed = changeJob(
      held,
      { kind: 'renew', leaseUntil: new Date(now().getTime() + LEASE_MS) },
      now(),
    )
    held = (await jobs.save(held, renewed)) === 'saved' ? renewed : undefined
  }

  const timer = setInterval(() => {
    // One missed renewal is no harm: the lease outlives two.
    renewal = renewal.then(renew).catch(() => undefined)
  }, LEASE_RENEWAL_MS)

  return {
    async release() {
      clearInterval(timer)
      await renewal
      return held
    },
  }
}
