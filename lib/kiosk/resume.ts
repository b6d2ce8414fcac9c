import { z } from 'zod'
import type { Job } from '../job/job'
import { jsonText } from '../schema/json-text'
import type { Visit } from '../visit/visit'
import { Draft } from './draft'
import { GuestSettings } from './guest-settings'
import { turnForJob } from './job-turn'
import type { Kiosk, Turn } from './kiosk'

/** What a reload needs to bring a guest back; the rest is asked of the backend. */
export const SavedTurn = z.object({
  visitId: z.string(),
  step: z.enum(['make', 'name', 'sending', 'ticket', 'reveal', 'take']),
  draft: Draft,
  jobId: z.string().optional(),
  settings: GuestSettings,
})
export type SavedTurn = z.infer<typeof SavedTurn>

/** Where a reload can lead. */
export type RestoredTurn = Extract<
  Turn,
  { step: 'attract' | 'make' | 'name' | 'sending' | 'ticket' | 'reveal' | 'take' | 'notice' }
>

/** The part of `sessionStorage` that we use. */
export type TurnStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

const storageKey = 'snapmagic.turn'

/** Keeps what a reload needs; between guests, nothing. */
export function saveTurn(storage: TurnStorage, { turn, settings }: Pick<Kiosk, 'turn' | 'settings'>): void {
  if (turn.step === 'resuming') return
  const saved = savedTurn(turn)
  if (saved) storage.setItem(storageKey, JSON.stringify({ ...saved, settings } satisfies SavedTurn))
  else storage.removeItem(storageKey)
}

/** The turn that a reload interrupted; undefined when there was none, or when what is stored is not ours. */
export function loadTurn(storage: TurnStorage): SavedTurn | undefined {
  const text = storage.getItem(storageKey)
  if (text === null) return undefined
  return jsonText(SavedTurn).safeParse(text).data
}

function savedTurn(turn: Exclude<Turn, { step: 'resuming' }>): Omit<SavedTurn, 'settings'> | undefined {
  switch (turn.step) {
    case 'attract':
    case 'consent':
    case 'starting':
      return undefined
    case 'make':
    case 'name':
      return { visitId: turn.visit.id, step: turn.step, draft: turn.draft }
    case 'notice':
      return { visitId: turn.visit.id, step: 'make', draft: turn.draft }
    case 'sending':
      return { visitId: turn.visit.id, step: 'sending', draft: turn.draft, jobId: turn.jobId }
    case 'ticket':
      return { visitId: turn.visit.id, step: 'ticket', draft: turn.draft, jobId: turn.job.id }
    case 'reveal':
    case 'take':
      return { visitId: turn.visit.id, step: turn.step, draft: draftOf(turn.job), jobId: turn.job.id }
  }
}

function draftOf(job: Job): Draft {
  return { prompt: job.prompt, styleId: job.style, name: job.displayName }
}

/** The turn after a reload, from what was saved and what the backend says of it. */
export function restoreTurn(saved: SavedTurn, visit: Visit | undefined, job: Job | undefined): RestoredTurn {
  if (!visit || visit.endedAt || job?.deletedAt) return { step: 'attract' }
  const { draft, jobId } = saved
  if (job) return restoredJob(saved, visit, job)
  if (saved.step === 'name') return { step: 'name', visit, draft }
  if (saved.step === 'sending' && jobId) return { step: 'sending', visit, draft, jobId }
  return { step: 'make', visit, draft }
}

/** A card that was on screen already is not turned over a second time. */
function restoredJob({ step, draft }: SavedTurn, visit: Visit, job: Job): RestoredTurn {
  if (step === 'take' && job.status === 'completed') return { step: 'take', visit, job }
  return turnForJob(job, visit, draft)
}
