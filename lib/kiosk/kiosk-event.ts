import type { Event } from '../event/event'
import type { Refusal } from '../failure/refusal'
import type { Job } from '../job/job'
import type { Consent } from '../visit/consent'
import type { Visit } from '../visit/visit'
import type { Language } from '../words/language'
import type { Comfort } from './guest-settings'
import type { RestoredTurn } from './resume'

/** What the guest does. */
export type GuestEvent =
  | { type: 'start' }
  | { type: 'agree'; consent: Consent }
  | { type: 'language-chosen'; language: Language }
  | { type: 'comfort-switched'; comfort: Comfort }
  | { type: 'prompt-typed'; prompt: string }
  | { type: 'style-chosen'; styleId: string }
  | { type: 'name-typed'; name: string }
  | { type: 'next' }
  | { type: 'back' }
  /** `jobId` is new each time; the machine takes it only where a card can be sent. */
  | { type: 'submit'; jobId: string }
  /** Goes on from a notice or a reveal. */
  | { type: 'continue' }
  /** Sends a held request again without waiting for the next try. */
  | { type: 'try-now' }
  | { type: 'another' }
  /** The guest is done, or has walked away. */
  | { type: 'done' }

/** What the booth hears of the event and the network. */
export type HouseEvent =
  | { type: 'event-heard'; event: Event }
  | { type: 'event-missing' }
  | { type: 'reachable'; reachable: boolean }

/** What the backend answers; `turnId` says to whom. */
export type BackendEvent =
  | { type: 'visit-started'; turnId: number; visit: Visit }
  /** The crew has changed the guest's visit. */
  | { type: 'visit-heard'; turnId: number; visit: Visit }
  | { type: 'job-heard'; turnId: number; job: Job }
  | { type: 'refused'; turnId: number; refusal: Refusal }
  /** No answer came. */
  | { type: 'unavailable'; turnId: number }
  /** Time to send a held request again. */
  | { type: 'retry'; turnId: number }
  | { type: 'resume'; turnId: number; turn: RestoredTurn }

/** Everything that can happen to a kiosk. */
export type KioskEvent = GuestEvent | HouseEvent | BackendEvent
