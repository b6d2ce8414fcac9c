import type { JobStatus } from '../lib/job/job'
import type { ModelSettings } from '../local/bedrock/model-settings'
import type { FaultRequest } from '../local/control/fault-request'
import type { Cloud } from './cloud'
import type { Guest } from './guest'
import type { ConnectionOptions } from '../e2e/backend/kiosk-connection'
import type { Random } from './random'

/** One kind of fault, tried on several jobs. */
export interface Cell {
  readonly name: string
  /** Part of the short run too. */
  readonly isShort?: boolean
  /** Cards that a guest of its event may have; plenty by default. */
  readonly allowance?: number
  /** How long everything may take to come to rest afterwards. */
  readonly patienceMs?: number | undefined
  /** Makes guests and trouble; says what is to become of the jobs. */
  play(stage: Stage): Promise<void>
}

/** How a guest's kiosk speaks to the backend. */
export type GuestWays = Pick<ConnectionOptions, 'pushDelayMs' | 'requestTimeoutMs'>

/** Where a cell plays: an event of its own. */
export interface Stage {
  readonly cloud: Cloud
  readonly eventId: string
  /** A word for prompts that no other cell uses, so that the model can treat them apart. */
  readonly tag: string
  readonly random: Random
  guest(options?: GuestWays): Promise<Guest & { cut(): void }>
  /** Plans a fault that has to happen as often as it says. */
  plan(fault: FaultRequest): Promise<void>
  /** Plans a fault that may happen less often; counted as one. */
  planAtMost(fault: FaultRequest): Promise<void>
  setModel(settings: ModelSettings): Promise<void>
  /** Whether what was planned for this job has happened. */
  hasHappened(jobId: string): Promise<boolean>
  /** Counts faults that the cell made by other means. */
  struck(count: number): void
  /** The job has to end like this. */
  expectEnd(jobId: string, ...statuses: readonly JobStatus[]): void
  /** The event's jobs have to end like this, whichever ends how. */
  expectEnds(counts: Partial<Record<JobStatus, number>>): void
  /** The whole cloud is killed, and with it at most so many pictures between the model's answer and the store. */
  allowPaidAgain(times: number): void
}

/** What came of a cell. */
export interface CellResult {
  readonly name: string
  readonly faults: number
  readonly jobs: number
  readonly lost: readonly string[]
  readonly stuck: readonly string[]
  readonly doubled: readonly string[]
  /** Payments beyond the first that a crash explains. */
  readonly paidAgain: number
  /** What the cell allowed of these because it killed the whole cloud. */
  readonly paidAgainByKills: number
  readonly seconds: number
}
