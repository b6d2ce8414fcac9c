import type { EventSettings } from '../event/event'
import { DEFAULT_MODEL_ID, findImageModel } from '../image-model/image-models'

/** How a model stands on a day. */
export type ModelState =
  | { kind: 'offered'; modelId: string }
  | { kind: 'ends-soon' | 'ended'; modelId: string; endsOn: string }
  | { kind: 'unknown'; modelId: string }

/** Warned of this long before: an event is planned with it. */
const SOON_DAYS = 90
const DAY_MS = 86_400_000
const USUAL_SECONDS = 5

export function modelState(
  { modelId = DEFAULT_MODEL_ID }: Pick<EventSettings, 'modelId'>,
  now: Date,
): ModelState {
  const offer = findImageModel(modelId)
  if (!offer) return { kind: 'unknown', modelId }
  const { endsOn } = offer
  if (endsOn === undefined) return { kind: 'offered', modelId }
  const daysLeft = (Date.parse(endsOn) - now.getTime()) / DAY_MS
  if (daysLeft <= 0) return { kind: 'ended', modelId, endsOn }
  return daysLeft <= SOON_DAYS ? { kind: 'ends-soon', modelId, endsOn } : { kind: 'offered', modelId }
}

/** How many pictures an event may still have made today, and whether that is few; undefined without a cap. */
export function picturesLeft(
  { modelCallsPerDay }: Pick<EventSettings, 'modelCallsPerDay'>,
  callsToday: number,
): { left: number; isFew: boolean } | undefined {
  if (modelCallsPerDay === undefined) return undefined
  const left = Math.max(0, modelCallsPerDay - callsToday)
  return { left, isFew: left < modelCallsPerDay / 10 }
}

/** How an event's quota a minute stands to what its workers paint, at the usual five seconds a picture. */
export function quotaState(
  { modelCallsPerMinute }: Pick<EventSettings, 'modelCallsPerMinute'>,
  workers: number,
): { kind: 'none' } | { kind: 'enough' | 'tight'; perMinute: number } {
  if (modelCallsPerMinute === undefined) return { kind: 'none' }
  const painted = (workers * 60) / USUAL_SECONDS
  return { kind: modelCallsPerMinute < painted ? 'tight' : 'enough', perMinute: modelCallsPerMinute }
}

/** How far this clock is from the backend's, in whole seconds; the answer is taken to come back half-way. */
export function clockOffSeconds(asked: { atMs: number; tookMs: number }, serverTimeMs: number): number {
  return Math.round(Math.abs(asked.atMs + asked.tookMs / 2 - serverTimeMs) / 1000)
}
