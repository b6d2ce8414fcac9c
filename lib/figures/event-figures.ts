import { findImageModel } from '../image-model/image-models'
import type { JobRecord } from '../job/job'

/** What figures need of a job. */
export type CountedJob = Pick<
  JobRecord,
  'status' | 'model' | 'attempts' | 'createdAt' | 'completedAt' | 'errorCode'
>

/** What happened in an hour, by when the cards were asked for. */
export interface Hour {
  /** Its beginning, ISO, in UTC. */
  startsAt: string
  made: number
  otherWords: number
  gaveUp: number
}

/** How an event went, or goes. */
export interface EventFigures {
  asked: number
  made: number
  /** The model passed on the words or the picture. */
  otherWords: number
  gaveUp: number
  left: number
  underWay: number
  /** From asking to the finished card, in milliseconds; undefined before the first card. */
  usualWaitMs: number | undefined
  slowWaitMs: number | undefined
  /** Pictures that were asked of the model, and about what they cost. */
  modelCalls: number
  dollars: number
  /** Every hour from the first to the last, also those in which nothing happened. */
  hours: Hour[]
  /** Why cards did not come, most often first. */
  reasons: { code: string; count: number }[]
}

/** Counts an event's jobs. `usual` and `slow` are the 50th and 95th percentile. */
export function eventFigures(jobs: readonly CountedJob[]): EventFigures {
  const count = (...statuses: readonly CountedJob['status'][]) =>
    jobs.filter(({ status }) => statuses.includes(status)).length
  const waits = jobs.flatMap(waitOf).sort((a, b) => a - b)
  return {
    asked: jobs.length,
    made: count('completed'),
    otherWords: count('blocked'),
    gaveUp: count('failed'),
    left: count('cancelled'),
    underWay: count('queued', 'processing'),
    usualWaitMs: quantile(waits, 0.5),
    slowWaitMs: quantile(waits, 0.95),
    modelCalls: jobs.reduce((sum, { attempts }) => sum + attempts, 0),
    dollars: jobs.reduce((sum, { attempts, model }) => sum + attempts * priceOf(model), 0),
    hours: hoursOf(jobs),
    reasons: reasonsOf(jobs),
  }
}

function waitOf({ status, createdAt, completedAt }: CountedJob): number[] {
  if (status !== 'completed' || completedAt === undefined) return []
  return [Math.max(0, Date.parse(completedAt) - Date.parse(createdAt))]
}

function priceOf(model: string | undefined): number {
  return (model === undefined ? undefined : findImageModel(model))?.dollarsPerPicture ?? 0
}

/** Of sorted numbers, the smallest that `share` of them do not pass (nearest rank). */
export function quantile(sorted: readonly number[], share: number): number | undefined {
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)]
}

const HOUR_MS = 3_600_000

/** A week of hours: an event that is left standing for months must not draw thousands of empty bars. */
const MOST_HOURS = 168

function hoursOf(jobs: readonly CountedJob[]): Hour[] {
  const hours = new Map<number, Hour>()
  const at = (hour: number) => {
    const known = hours.get(hour)
    if (known) return known
    const fresh = { startsAt: new Date(hour * HOUR_MS).toISOString(), made: 0, otherWords: 0, gaveUp: 0 }
    hours.set(hour, fresh)
    return fresh
  }
  for (const { status, createdAt } of jobs) {
    const hour = at(Math.floor(Date.parse(createdAt) / HOUR_MS))
    if (status === 'completed') hour.made += 1
    if (status === 'blocked') hour.otherWords += 1
    if (status === 'failed') hour.gaveUp += 1
  }
  if (hours.size === 0) return []
  const last = Math.max(...hours.keys())
  const first = Math.max(Math.min(...hours.keys()), last - MOST_HOURS + 1)
  return Array.from({ length: last - first + 1 }, (_, index) => at(first + index))
}

function reasonsOf(jobs: readonly CountedJob[]): EventFigures['reasons'] {
  const counts = new Map<string, number>()
  for (const { status, errorCode } of jobs) {
    if (errorCode && (status === 'failed' || status === 'blocked'))
      counts.set(errorCode, (counts.get(errorCode) ?? 0) + 1)
  }
  return [...counts].map(([code, count]) => ({ code, count })).sort((a, b) => b.count - a.count)
}
