import type { Event } from '../event/event'
import { type Line, promisedLine, waitFor } from '../event/line'
import { lateAfterMs } from '../kiosk/ticket-phase'
import type { Job } from '../job/job'
import { type GuestCard, GuestEvent } from './guest-card'

/** The part of a job that anybody with its link may see, at this moment. */
export function showCard(job: Job, event: Event, line: Line | undefined, now: Date): GuestCard {
  const shared = { event: GuestEvent.parse(event), ticket: job.ticket }
  if (job.deletedAt !== undefined) return { state: 'deleted', ...shared }
  const named = { ...shared, displayName: job.displayName }
  switch (job.status) {
    case 'queued': {
      const wait = line ? waitFor(job.ticket, promisedLine(line, event)) : undefined
      const [ahead, etaMs] = wait?.kind === 'waiting' ? [wait.ahead, wait.etaMs] : [0, undefined]
      return { state: 'waiting', ...named, ahead, etaMs }
    }
    case 'processing':
      return { state: 'painting', ...named, ...painting(job, line, now) }
    case 'completed':
      return { state: 'finished', ...named, ...finished(job, event) }
    case 'blocked':
    case 'failed':
      return {
        state: 'ended',
        ...named,
        code: job.errorCode ?? 'UNKNOWN',
        message: job.errorMessage ?? 'This one did not work, and it was not you.',
      }
    case 'cancelled':
      return { state: 'left', ...shared }
  }
}

function painting({ startedAt }: Job, line: Line | undefined, now: Date) {
  const elapsedMs = startedAt === undefined ? 0 : Math.max(0, now.getTime() - Date.parse(startedAt))
  const recent = [...(line?.recentProcessingMs ?? [])].sort((a, b) => a - b)
  const usualMs = recent[Math.floor(recent.length / 2)]
  return {
    remainingMs: usualMs === undefined ? undefined : Math.max(0, usualMs - elapsedMs),
    late: elapsedMs > lateAfterMs(line),
  }
}

function finished({ userNumber, prompt, seed, expiresAt, createdAt }: Job, { keepDays }: Event) {
  const expiryMs = expiresAt === undefined ? Date.parse(createdAt) + keepDays * 86_400_000 : expiresAt * 1000
  return { userNumber, prompt, seed, keptUntil: new Date(expiryMs).toISOString().slice(0, 10) }
}
