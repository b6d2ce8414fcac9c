import type { z } from 'zod'
import { JobRecord } from '../job/job'

/** A job as the staff's board shows it: no take-away token, no file. */
export const BoardJob = JobRecord.pick({
  id: true,
  eventId: true,
  visitId: true,
  sessionId: true,
  deviceId: true,
  userNumber: true,
  displayName: true,
  ticket: true,
  status: true,
  version: true,
  prompt: true,
  style: true,
  model: true,
  seed: true,
  attempts: true,
  createdAt: true,
  startedAt: true,
  completedAt: true,
  updatedAt: true,
  queueMs: true,
  processingMs: true,
  errorCode: true,
  errorMessage: true,
  shortCode: true,
  wallConsent: true,
  approvedAt: true,
  hiddenAt: true,
  deletedAt: true,
})
export type BoardJob = z.infer<typeof BoardJob>

/** The board's drawers: every job is in one of them. */
export const drawers = ['queued', 'processing', 'completed', 'blocked', 'failed', 'cancelled'] as const
export type Drawer = 'all' | (typeof drawers)[number]

/** What the board is asked to show. */
export interface BoardQuery {
  drawer: Drawer
  /** Part of a ticket, a code, a name or an idea. */
  search: string
}

export const wholeBoard: BoardQuery = { drawer: 'all', search: '' }

/** True when a job is what the query asks for; a number finds tickets and guests, letters find names, ideas and codes. */
export function matches(job: BoardJob, { drawer, search }: BoardQuery): boolean {
  if (drawer !== 'all' && job.status !== drawer) return false
  const wanted = search.trim().toLowerCase()
  if (wanted === '') return true
  if (/^\d+$/.test(wanted)) return String(job.ticket) === wanted || String(job.userNumber) === wanted
  const code = wanted.replaceAll(/[\s-]/g, '')
  return (
    job.displayName.toLowerCase().includes(wanted) ||
    job.prompt.toLowerCase().includes(wanted) ||
    (code.length >= 4 && (job.shortCode?.toLowerCase().startsWith(code) ?? false))
  )
}
