import type { Event } from '../event/event'
import type { Reason } from '../failure/reason'
import type { Job } from '../job/job'
import type { Consent } from '../visit/consent'
import type { Visit } from '../visit/visit'
import type { Draft } from './draft'
import { type GuestSettings, houseSettings } from './guest-settings'
import type { SavedTurn } from './resume'

/** What the booth knows of its surroundings, whoever stands before it. */
export interface House {
  event: 'loading' | 'missing' | Event
  /** False while the backend cannot be reached. */
  reachable: boolean
}

/** Why a request waits; it is sent again by itself when the reason is gone. */
export type Held = 'offline' | 'paused' | 'busy'

/** Something asked of the backend. */
interface Request {
  held?: Held
  /** A held request is on its way once more, by whose wish; the screen stays as it is until the answer is here. */
  again?: 'guest' | 'booth'
}

/** Where the guest is. Whatever is the guest's lives in here and nowhere else, so a new turn knows nothing of it. */
export type Turn =
  | { step: 'attract' }
  /** The guest reads what we keep, and of whom. */
  | { step: 'consent' }
  /** After a reload: the saved turn is compared with the backend. */
  | ({ step: 'resuming'; saved: SavedTurn } & Request)
  /** A visit is asked for; `draft` when the last visit ended under a guest who had begun to write. */
  | ({ step: 'starting'; consent: Consent; draft?: Draft } & Request)
  /** `passed`: why the last card was not made, so that the guest tries other words. */
  | { step: 'make'; visit: Visit; draft: Draft; passed?: Reason; problem?: Reason }
  | { step: 'name'; visit: Visit; draft: Draft; problem?: Reason }
  /** `jobId` stays the same until a reply is known, so that sending again is one job. */
  | ({ step: 'sending'; visit: Visit; draft: Draft; jobId: string } & Request)
  | { step: 'ticket'; visit: Visit; draft: Draft; job: Job }
  | { step: 'reveal'; visit: Visit; job: Job }
  | { step: 'take'; visit: Visit; job: Job }
  /** Something the guest has to read before going on. */
  | { step: 'notice'; notice: 'failed' | 'allowance-used'; visit: Visit; draft: Draft; reason?: Reason }

export type Step = Turn['step']

/** Where the guest waits for one answer of the backend. */
export type Requesting = Extract<Turn, { step: 'resuming' | 'starting' | 'sending' }>

/** True while a request stands still until its reason to wait is gone. */
export function isHeld({ held, again }: Requesting): boolean {
  return held !== undefined && again === undefined
}

export interface Kiosk {
  house: House
  /** Rises with every new turn; replies to an older turn are dropped. */
  turnId: number
  turn: Turn
  /** Chosen by this guest, before or during the turn. */
  settings: GuestSettings
}

export const newKiosk: Kiosk = {
  house: { event: 'loading', reachable: true },
  turnId: 1,
  turn: { step: 'attract' },
  settings: houseSettings,
}
