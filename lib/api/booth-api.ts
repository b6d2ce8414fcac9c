import type { DeviceKind } from '../device/device'
import type { Event } from '../event/event'
import type { Line } from '../event/line'
import type { Refusal } from '../failure/refusal'
import type { Job } from '../job/job'
import type { PrintJob } from '../print/print-job'
import type { Consent } from '../visit/consent'
import type { Visit } from '../visit/visit'

/** A yes with its value, or a kind no. Network and server trouble is thrown as `UnavailableError`. */
export type Reply<T> = { kind: 'ok'; value: T } | { kind: 'refused'; refusal: Refusal }

/** Ends a subscription. */
export type Stop = () => void

/** How a subscription is doing; `connected` also comes after every reconnect, and then asks for a fresh read. */
export type Connection = 'connecting' | 'connected' | 'lost'

/** Called by `watch…`: a pushed record is a hint, reading again tells the truth. */
export interface Watcher<T> {
  onRecord(record: T): void
  onConnection(connection: Connection): void
}

/** A card that a guest asks for; the browser makes `jobId`, so sending it twice is one job. */
export interface CardRequest {
  jobId: string
  visitId: string
  /** Of the visit's event: the backend reads it with the visit, not after it. */
  eventId: string
  prompt: string
  style: string
  displayName: string
}

/** What the crew does at a kiosk; `open` only asks whether the PIN is right. */
export interface StaffRequest {
  eventId: string
  deviceId: string
  pin: string
  action: 'open' | 'grant' | 'end'
  visitId?: string | undefined
}

/** A device as it says that it is there. */
export interface SeenDevice {
  eventId: string
  deviceId: string
  kind: DeviceKind
  /** The build that it runs. */
  appVersion?: string | undefined
}

/** A private picture, for this viewer, for a short time. */
export interface CardImage {
  url: string
  expiresAt: string
}

/** All that the kiosk asks of the backend; `amplify-booth-api.ts` is the one implementation. */
export interface BoothApi {
  readEvent(eventId: string): Promise<Event | undefined>
  watchEvent(eventId: string, watcher: Watcher<Event>): Stop
  readLine(eventId: string): Promise<Line | undefined>
  watchLine(eventId: string, watcher: Watcher<Line>): Stop
  startVisit(request: { eventId: string; deviceId: string } & Consent): Promise<Reply<Visit>>
  readVisit(visitId: string): Promise<Visit | undefined>
  watchVisit(visitId: string, watcher: Watcher<Visit>): Stop
  endVisit(visitId: string): Promise<Reply<Visit>>
  /** Carries out what the crew asks for with the event's PIN; gives the visit as changed. */
  staffAtKiosk(request: StaffRequest): Promise<Reply<Visit | undefined>>
  submitCard(request: CardRequest): Promise<Reply<Job>>
  cancelJob(jobId: string): Promise<Reply<Job>>
  readJob(jobId: string): Promise<Job | undefined>
  watchJob(jobId: string, watcher: Watcher<Job>): Stop
  cardImage(jobId: string): Promise<Reply<CardImage>>
  /** The logo of an event that has one. */
  eventLogo(eventId: string): Promise<Reply<CardImage>>
  /** Says that this device is there. */
  deviceSeen(device: SeenDevice): Promise<Reply<unknown>>
  /** Puts a finished card into the printer's line; gives its number to call. */
  requestPrint(jobId: string): Promise<Reply<PrintJob>>
}

/** The backend could not be reached or did not answer: the same call may succeed later. */
export class UnavailableError extends Error {
  readonly retry = true

  constructor(operation: string, options?: ErrorOptions) {
    super(`${operation} could not be carried out`, options)
    this.name = 'UnavailableError'
  }
}
