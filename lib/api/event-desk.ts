import type { BoothParts } from '../check/check-booth'
import type { Device } from '../device/device'
import type { EventSettings, EventStatus } from '../event/event'
import type { EventForm } from '../event/event-form'
import type { JobRecord } from '../job/job'
import type { CardImage, Reply, Stop, Watcher } from './booth-api'
import type { Refusal } from '../failure/refusal'

/** What came of saving an event's form. */
export type SaveOutcome =
  | { kind: 'saved'; event: EventSettings }
  /** Somebody else was quicker; this is how it stands now. */
  | { kind: 'changed'; event: EventSettings }
  | { kind: 'refused'; refusal: Refusal }

/** How an event's switches are turned; what is left out stays. */
export interface Controls {
  status?: EventStatus
  /** For guests, while it is paused or closed. */
  note?: string
  paintingPaused?: boolean
  /** When what is paused goes on by itself (ISO). */
  until?: string | undefined
  /** The crew's PIN at kiosks, 4 to 12 figures. */
  staffPin?: string
}

/** A round of deleting an event: what went, by kind, and whether nothing is left. */
export interface PurgeRound {
  removed: Readonly<Record<string, number>>
  isDone: boolean
}

/** A page of an event's jobs, the newest ticket first. */
export interface JobsPage {
  jobs: readonly JobRecord[]
  nextToken: string | undefined
}

/** All that staff ask of the backend about events; `amplify-event-desk.ts` is the one implementation. */
export interface EventDesk {
  listEvents(): Promise<readonly EventSettings[]>
  readEvent(eventId: string): Promise<EventSettings | undefined>
  /** A hint that the event has changed: what only staff may see does not come with a push. */
  watchEvent(eventId: string, watcher: Watcher<{ id: string }>): Stop
  /** `baseVersion` is the version that the form was filled from; 0 adds a new event. */
  saveEvent(eventId: string, baseVersion: number, form: EventForm): Promise<SaveOutcome>
  controlEvent(eventId: string, controls: Controls): Promise<Reply<EventSettings>>
  purgeEvent(eventId: string, confirmation: string): Promise<Reply<PurgeRound>>
  /** Keeps a logo (base64; PNG or WebP) and gives its key, for the form. */
  putLogo(eventId: string, picture: string): Promise<Reply<string>>
  testCard(eventId: string): Promise<Reply<JobRecord>>
  checkBooth(eventId: string): Promise<Reply<BoothParts>>
  readJob(jobId: string): Promise<JobRecord | undefined>
  jobsPage(eventId: string, nextToken?: string): Promise<JobsPage>
  /** Calls counted against the event's caps on a day (UTC). */
  modelCallsOn(eventId: string, day: Date): Promise<number>
  /** Copies that came out of the event's printers. */
  copiesPrinted(eventId: string): Promise<number>
  /** Kiosks, walls and print stations of an event, those last seen first. */
  devices(eventId: string): Promise<readonly Device[]>
  cardImage(jobId: string): Promise<Reply<CardImage>>
}

/** All jobs of an event, page after page, by its index. */
export async function* everyJob(
  desk: Pick<EventDesk, 'jobsPage'>,
  eventId: string,
): AsyncGenerator<JobRecord, void, undefined> {
  let nextToken: string | undefined
  do {
    const page = await desk.jobsPage(eventId, nextToken)
    yield* page.jobs
    nextToken = page.nextToken
  } while (nextToken !== undefined)
}
