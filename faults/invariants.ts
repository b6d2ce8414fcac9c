import type { JobStatus } from '../lib/job/job'
import { isEnded } from '../lib/job/job'
import type { Witness } from './witness'

/** A job's row, as far as promises are made of it. */
export interface JobRow {
  readonly id: string
  readonly eventId: string
  readonly visitId: string
  readonly status: JobStatus
  readonly version: number
  /** Missing until the job is let into the line. */
  readonly ticket?: number | undefined
  readonly s3Key?: string | undefined
  readonly errorCode?: string | undefined
}

export interface VisitRow {
  readonly id: string
  readonly allowance: number
  /** The places held, each named after its job. */
  readonly jobIds: readonly string[]
}

export interface LineRow {
  /** The event's id. */
  readonly id: string
  readonly lastTicket: number
}

/** All that the backend holds, once everything has come to rest. */
export interface Store {
  readonly jobs: readonly JobRow[]
  readonly visits: readonly VisitRow[]
  readonly lines: readonly LineRow[]
  /** Keys of the pictures in the bucket. */
  readonly objects: readonly string[]
  /** Job ids of the messages that nobody could work off. */
  readonly deadLetters: readonly string[]
  /** By job: pictures that died with their worker between the model's answer and the store, as the control plane saw it. */
  readonly lostPictures: Readonly<Record<string, number>>
  /** By job: how often a worker was killed that had it in hand. */
  readonly workerDeaths: Readonly<Record<string, number>>
  /** Pictures that the model made, by job: what AWS would bill. */
  readonly paid: Readonly<Record<string, number>>
}

export interface Violation {
  /** `lost`: something promised is gone. `stuck`: it does not end. `doubled`: it is there more often than once. */
  readonly kind: 'lost' | 'stuck' | 'doubled'
  readonly message: string
}

const lost = (message: string): Violation => ({ kind: 'lost', message })
const stuck = (message: string): Violation => ({ kind: 'stuck', message })
const doubled = (message: string): Violation => ({ kind: 'doubled', message })

/** Every job that was acknowledged is there, with the ticket that the guest holds. */
export function acknowledgedJobsAreKept(store: Store, witnesses: readonly Witness[]): Violation[] {
  const jobs = byId(store.jobs)
  return witnesses.flatMap(({ jobId, outcome }) => {
    if (outcome.kind !== 'acknowledged') return []
    const job = jobs.get(jobId)
    if (job === undefined) return [lost(`Job ${jobId} was acknowledged and is not there`)]
    if (job.ticket === outcome.ticket) return []
    return [lost(`Job ${jobId} was acknowledged with ticket ${outcome.ticket} and has ${job.ticket}`)]
  })
}

/** Every job comes to an end, whether its guest heard of it or not. */
export function jobsEnd({ jobs }: Store): Violation[] {
  return jobs
    .filter((job) => !isEnded(job))
    .map(({ id, status, version }) => stuck(`Job ${id} is still ${status} (version ${version})`))
}

/**
 * The model is paid at most once for a job, and once more for each picture that died with its worker between the model's
 * answer and the store: then the money is gone, and counted.
 * @param byKills how many such pictures may have died with the whole cloud, of which nobody could take note.
 */
export function jobsArePaidOnce({ paid, lostPictures }: Store, byKills: number): Violation[] {
  const unexplained = Object.entries(paid)
    .map(([jobId, times]) => ({ jobId, times, tooMany: times - 1 - (lostPictures[jobId] ?? 0) }))
    .filter(({ tooMany }) => tooMany > 0)
  if (unexplained.reduce((sum, { tooMany }) => sum + tooMany, 0) <= byKills) return []
  return unexplained.map(({ jobId, times }) =>
    doubled(
      `Job ${jobId} was paid ${times} times, and ${lostPictures[jobId] ?? 0} pictures died with their worker`,
    ),
  )
}

/** Payments beyond the first of each job. */
export function paidAgain({ paid }: Store): number {
  return Object.values(paid).reduce((sum, times) => sum + Math.max(0, times - 1), 0)
}

/** A visit holds one place for each running or completed job, and no other; so its allowance is right. */
export function allowancesAreRight({ jobs, visits }: Store): Violation[] {
  return visits.flatMap((visit) => {
    const owned = jobs.filter((job) => job.visitId === visit.id)
    const entitled = owned.filter(({ status }) => !isEnded({ status }) || status === 'completed')
    const held = visit.jobIds.map(jobOfPlace)
    const missing = entitled.filter(({ id }) => !held.includes(id))
    const kept = held.filter((id) => !entitled.some((job) => job.id === id))
    return [
      ...missing.map(({ id }) =>
        doubled(`Visit ${visit.id} holds no place for job ${id}: it may have one more`),
      ),
      ...kept.map((id) => lost(`Visit ${visit.id} still holds a place for job ${id}, which has no card`)),
      ...repeated(held).map((id) => lost(`Visit ${visit.id} holds two places for job ${id}`)),
      ...(visit.jobIds.length > visit.allowance
        ? [doubled(`Visit ${visit.id} holds ${visit.jobIds.length} places of ${visit.allowance}`)]
        : []),
    ]
  })
}

/** A retry's place is named after the job and the number of the retry. */
function jobOfPlace(place: string): string {
  return place.split('#')[0] ?? place
}

/** Each number of a line belongs to one job. */
export function ticketsAreUnique({ jobs }: Store): Violation[] {
  const tickets = jobs.flatMap(({ eventId, ticket }) =>
    ticket === undefined ? [] : [`${ticket} of ${eventId}`],
  )
  return repeated(tickets).map((ticket) => doubled(`Ticket ${ticket} was given more than once`))
}

/** The numbers of a line are 1 to its last, without a gap. */
export function ticketsHaveNoGaps({ jobs, lines }: Store): Violation[] {
  return lines.flatMap(({ id, lastTicket }) => {
    const given = new Set(jobs.filter(({ eventId }) => eventId === id).map(({ ticket }) => ticket))
    const numbers = Array.from({ length: lastTicket }, (_, index) => index + 1)
    const gaps = numbers
      .filter((number) => !given.has(number))
      .map((number) => lost(`Ticket ${number} of ${id} is nobody's`))
    const beyond = [...given].filter((ticket) => ticket !== undefined && ticket > lastTicket)
    return [...gaps, ...beyond.map((ticket) => doubled(`The line ${id} will give ticket ${ticket} again`))]
  })
}

/** What could not be worked off is told: its job failed, and said so. */
export function deadLettersHaveFailed({ jobs, deadLetters }: Store): Violation[] {
  const known = byId(jobs)
  return deadLetters
    .filter((jobId) => known.get(jobId)?.status !== 'failed')
    .map((jobId) =>
      stuck(`A dead letter names job ${jobId}, which is ${known.get(jobId)?.status ?? 'not there'}`),
    )
}

/** Each picture belongs to a finished card, and each finished card has its picture. */
export function picturesHaveCards({ jobs, objects }: Store): Violation[] {
  const completed = jobs.filter(({ status }) => status === 'completed')
  const used = new Set(completed.map(({ s3Key }) => s3Key))
  return [
    ...objects.filter((key) => !used.has(key)).map((key) => lost(`The picture ${key} has no card`)),
    ...completed
      .filter(({ s3Key }) => s3Key === undefined || !objects.includes(s3Key))
      .map(({ id }) => lost(`The card ${id} has no picture`)),
  ]
}

/** A kiosk never shows an older state after a newer one, and nothing after an end. */
export function versionsRise(witnesses: readonly Witness[]): Violation[] {
  return witnesses.flatMap(({ jobId, sightings }) =>
    sightings.flatMap((sighting, index) => {
      const before = sightings[index - 1]
      if (before === undefined) return []
      const back = before.version >= sighting.version
      if (back)
        return [doubled(`A kiosk showed job ${jobId} at version ${before.version}, then ${sighting.version}`)]
      return isEnded(before)
        ? [doubled(`A kiosk showed job ${jobId} ${before.status}, then ${sighting.status}`)]
        : []
    }),
  )
}

/** Whoever follows a job ends on what is true of it. */
export function followersEndOnTheTruth({ jobs }: Store, witnesses: readonly Witness[]): Violation[] {
  const known = byId(jobs)
  return witnesses.flatMap(({ jobId, outcome, sightings }) => {
    const job = known.get(jobId)
    if (outcome.kind !== 'acknowledged' || job === undefined) return []
    const last = sightings.at(-1)
    if (last?.version === job.version && last.status === job.status) return []
    return [stuck(`A kiosk shows job ${jobId} ${last?.status ?? 'not at all'}, and it is ${job.status}`)]
  })
}

function byId<Row extends { readonly id: string }>(rows: readonly Row[]): ReadonlyMap<string, Row> {
  return new Map(rows.map((row) => [row.id, row]))
}

/** Each value that is there more than once, once. */
function repeated(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))]
}
