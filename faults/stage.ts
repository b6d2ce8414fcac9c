import type { JobStatus } from '../lib/job/job'
import type { FaultRequest } from '../local/control/fault-request'
import type { Stage } from './cell'
import { addressesOf, type Cloud } from './cloud'
import { type Guest, welcomeGuest } from './guest'
import { type KioskConnection, openKioskConnection } from '../e2e/backend/kiosk-connection'
import { type Random } from './random'

export interface Expectations {
  readonly ends: readonly { readonly jobId: string; readonly statuses: readonly JobStatus[] }[]
  readonly counts: Partial<Record<JobStatus, number>> | undefined
  /** Pictures that may have died with the whole cloud. */
  readonly paidAgainByKills: number
}

/** A stage, and what the play left behind. */
export interface SetStage extends Stage {
  readonly guests: readonly Guest[]
  readonly planned: readonly FaultRequest[]
  readonly expectations: Expectations
  faults(): number
  /** Everybody leaves. */
  clear(): void
}

interface StageOptions {
  readonly cloud: Cloud
  readonly kioskToken: string
  readonly eventId: string
  readonly random: Random
}

/** Sets the stage for one cell; its event has to be there. */
export function setStage({ cloud, kioskToken, eventId, random }: StageOptions): SetStage {
  const guests: Guest[] = []
  const connections: KioskConnection[] = []
  const planned: FaultRequest[] = []
  const ends: { jobId: string; statuses: readonly JobStatus[] }[] = []
  let paidAgainByKills = 0
  let counts: Partial<Record<JobStatus, number>> | undefined
  let faults = 0
  return {
    ...{ cloud, eventId, random, guests, planned, tag: eventId },
    expectations: {
      ends,
      get paidAgainByKills() {
        return paidAgainByKills
      },
      get counts() {
        return counts
      },
    },
    guest: async (ways = {}) => {
      const connection = openKioskConnection({
        url: addressesOf(cloud).url,
        token: kioskToken,
        ...ways,
      })
      connections.push(connection)
      const deviceId = `booth-${connections.length}`
      const guest = await welcomeGuest({ connection, eventId, deviceId, random })
      guests.push(guest)
      return { ...guest, cut: () => connection.cut() }
    },
    plan: async (fault) => {
      await cloud.control.plan(fault)
      planned.push(fault)
      faults += 'times' in fault ? fault.times : 1
    },
    planAtMost: async (fault) => {
      await cloud.control.plan(fault)
      faults += 1
    },
    setModel: async (settings) => {
      await cloud.control.setModel(settings)
      faults += settings.script?.filter((step) => step !== 'ok').length ?? 0
    },
    hasHappened: async (jobId) => {
      const { faults: left } = await cloud.control.state()
      return left.every(({ label }) => label !== jobId)
    },
    struck: (count) => {
      faults += count
    },
    expectEnd: (jobId, ...statuses) => ends.push({ jobId, statuses }),
    expectEnds: (expected) => {
      counts = expected
    },
    allowPaidAgain: (times) => {
      paidAgainByKills += times
    },
    faults: () => faults,
    clear: () => {
      for (const guest of guests) guest.leave()
      for (const connection of connections) connection.close()
    },
  }
}
