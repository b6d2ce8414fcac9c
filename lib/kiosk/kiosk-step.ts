import type { Event } from '../event/event'
import type { RefusalCode } from '../failure/refusal'
import type { Job } from '../job/job'
import { cardsLeft, type Visit } from '../visit/visit'
import { nameProblem, promptProblem, type Draft } from './draft'
import { areHouseSettings, houseSettings } from './guest-settings'
import { turnForJob } from './job-turn'
import { isHeld, type Held, type House, type Kiosk, type Requesting, type Turn } from './kiosk'
import type { BackendEvent, GuestEvent, HouseEvent, KioskEvent } from './kiosk-event'
import { turnForRefusedCard } from './refused-turn'

/** The kiosk after something happened. What makes no sense where the guest is changes nothing. */
export function kioskStep(kiosk: Kiosk, event: KioskEvent): Kiosk {
  switch (event.type) {
    case 'event-heard':
    case 'event-missing':
    case 'reachable':
      return houseStep(kiosk, event)
    case 'visit-started':
    case 'visit-heard':
    case 'job-heard':
    case 'refused':
    case 'unavailable':
    case 'retry':
    case 'resume':
      return event.turnId === kiosk.turnId ? backendStep(kiosk, event) : kiosk
    case 'done':
      return newTurn(kiosk)
    default:
      return guestStep(kiosk, event)
  }
}

/** The one way a turn ends: nothing of it is carried over. */
function newTurn(kiosk: Kiosk): Kiosk {
  if (kiosk.turn.step === 'attract' && areHouseSettings(kiosk.settings)) return kiosk
  return {
    house: kiosk.house,
    turnId: kiosk.turnId + 1,
    turn: { step: 'attract' },
    settings: houseSettings,
  }
}

function houseStep(kiosk: Kiosk, event: HouseEvent): Kiosk {
  const { house, turn } = kiosk
  switch (event.type) {
    case 'event-heard': {
      const told = { ...kiosk, house: { event: event.event, reachable: true } }
      return event.event.status === 'open' ? { ...told, turn: sentAgain(turn, ['paused'], 'booth') } : told
    }
    case 'event-missing':
      return { ...kiosk, house: { event: 'missing', reachable: true } }
    case 'reachable': {
      const told = { ...kiosk, house: { ...house, reachable: event.reachable } }
      return event.reachable ? { ...told, turn: sentAgain(turn, ['offline'], 'booth') } : told
    }
  }
}

function guestStep(kiosk: Kiosk, event: Exclude<GuestEvent, { type: 'done' }>): Kiosk {
  const { house, turn } = kiosk
  const to = (next: Turn): Kiosk => ({ ...kiosk, turn: next })
  switch (event.type) {
    case 'start':
      return turn.step === 'attract' ? to({ step: 'consent' }) : kiosk
    case 'agree':
      return turn.step === 'consent' ? to({ step: 'starting', consent: event.consent }) : kiosk
    case 'language-chosen':
      return { ...kiosk, settings: { ...kiosk.settings, language: event.language } }
    case 'comfort-switched':
      return { ...kiosk, settings: { ...kiosk.settings, [event.comfort]: !kiosk.settings[event.comfort] } }
    case 'prompt-typed':
      return turn.step === 'make' ? to(edited(turn, { prompt: event.prompt })) : kiosk
    case 'style-chosen':
      return turn.step === 'make' ? to(edited(turn, { styleId: event.styleId })) : kiosk
    case 'name-typed':
      return turn.step === 'name' ? to(edited(turn, { name: event.name })) : kiosk
    case 'next':
      return turn.step === 'make' ? to(afterPrompt(turn, house)) : kiosk
    case 'back':
      if (turn.step === 'make' || turn.step === 'consent') return newTurn(kiosk)
      return turn.step === 'name' ? to({ step: 'make', visit: turn.visit, draft: turn.draft }) : kiosk
    case 'submit':
      return turn.step === 'name' ? to(afterName(turn, event.jobId)) : kiosk
    case 'continue':
      return afterContinue(kiosk)
    case 'try-now':
      return to(sentAgain(turn, answerable, 'guest'))
    case 'another':
      return turn.step === 'take' && cardsLeft(turn.visit) > 0
        ? to({ step: 'make', visit: turn.visit, draft: nextDraft(turn.job) })
        : kiosk
  }
}

/** Words changed: what was wrong with them is not said any longer. */
function edited<T extends Extract<Turn, { step: 'make' | 'name' }>>(turn: T, change: Partial<Draft>): T {
  return { ...turn, draft: { ...turn.draft, ...change }, problem: undefined }
}

function afterPrompt(turn: Extract<Turn, { step: 'make' }>, { event }: House): Turn {
  if (typeof event === 'string') return turn
  const problem = promptProblem(turn.draft.prompt, event.promptMaxLength)
  return problem ? { ...turn, problem } : { step: 'name', visit: turn.visit, draft: turn.draft }
}

function afterName({ visit, draft, ...turn }: Extract<Turn, { step: 'name' }>, jobId: string): Turn {
  const problem = nameProblem(draft.name)
  return problem ? { ...turn, visit, draft, problem } : { step: 'sending', visit, draft, jobId }
}

function afterContinue(kiosk: Kiosk): Kiosk {
  const { turn } = kiosk
  if (turn.step === 'reveal') return { ...kiosk, turn: { step: 'take', visit: turn.visit, job: turn.job } }
  if (turn.step === 'sending' && turn.held === 'paused' && isHeld(turn)) {
    return { ...kiosk, turn: { step: 'make', visit: turn.visit, draft: turn.draft } }
  }
  if (turn.step !== 'notice') return kiosk
  if (turn.notice === 'allowance-used') return newTurn(kiosk)
  return { ...kiosk, turn: { step: 'make', visit: turn.visit, draft: turn.draft } }
}

/** The same guest's next card: the name stays, the idea is new. */
function nextDraft(job: { style: string; displayName: string }): Draft {
  return { prompt: '', styleId: job.style, name: job.displayName }
}

function backendStep(kiosk: Kiosk, event: BackendEvent): Kiosk {
  const { turn } = kiosk
  const to = (next: Turn): Kiosk => (next === turn ? kiosk : { ...kiosk, turn: next })
  switch (event.type) {
    case 'visit-started':
      return turn.step === 'starting' ? to(afterStart(event.visit, kiosk.house, turn.draft)) : kiosk
    case 'visit-heard':
      return visitHeard(kiosk, event.visit)
    case 'job-heard':
      return isErased(turn, event.job) ? newTurn(kiosk) : to(afterJob(turn, event))
    case 'refused':
      return afterRefusal(kiosk, event)
    case 'unavailable':
      return isRequesting(turn) ? to({ ...turn, held: 'offline', again: undefined }) : kiosk
    case 'retry':
      return to(sentAgain(turn, answerable, 'booth'))
    case 'resume':
      if (turn.step !== 'resuming') return kiosk
      return event.turn.step === 'attract' ? newTurn(kiosk) : to(event.turn)
  }
}

function afterStart(visit: Visit, { event }: House, draft: Draft | undefined): Turn {
  const firstStyle = typeof event === 'string' ? undefined : event.styles[0]
  return { step: 'make', visit, draft: draft ?? { prompt: '', styleId: firstStyle ?? '', name: '' } }
}

/** An older record tells nothing; a visit that the crew ended frees the kiosk. */
function visitHeard(kiosk: Kiosk, visit: Visit): Kiosk {
  const { turn } = kiosk
  if (!('visit' in turn) || turn.visit.id !== visit.id || visit.version < turn.visit.version) return kiosk
  return visit.endedAt === undefined ? { ...kiosk, turn: afterVisit(turn, visit) } : newTurn(kiosk)
}

/** A fresh allowance goes on from where the last one ended. */
function afterVisit(turn: TurnWithVisit, visit: Visit): Turn {
  if (turn.step === 'notice' && turn.notice === 'allowance-used' && cardsLeft(visit) > 0) {
    return { step: 'make', visit, draft: turn.draft }
  }
  return { ...turn, visit }
}

function afterJob(turn: Turn, { job }: Extract<BackendEvent, { type: 'job-heard' }>): Turn {
  switch (turn.step) {
    case 'sending':
      return job.id === turn.jobId ? turnForJob(job, turn.visit, turn.draft) : turn
    case 'ticket':
      return isNews(turn.job, job) ? turnForJob(job, turn.visit, turn.draft) : turn
    case 'reveal':
    case 'take':
      return isNews(turn.job, job) && job.status === 'completed' ? { ...turn, job } : turn
    default:
      return turn
  }
}

/** Its guest deleted it on the phone: nothing of it may stay on this screen. */
function isErased(turn: Turn, heard: Job): boolean {
  return 'job' in turn && turn.job.id === heard.id && heard.deletedAt !== undefined
}

function isNews(shown: { id: string; version: number }, heard: { id: string; version: number }): boolean {
  return heard.id === shown.id && heard.version > shown.version
}

function afterRefusal(kiosk: Kiosk, { refusal }: Extract<BackendEvent, { type: 'refused' }>): Kiosk {
  const { turn } = kiosk
  const told = { ...kiosk, house: toldBy(refusal.code, kiosk.house) }
  if (turn.step === 'sending') return { ...told, turn: turnForRefusedCard(turn, refusal) }
  if (turn.step !== 'starting') return kiosk
  return refusal.retry ? { ...told, turn: { ...turn, held: 'busy', again: undefined } } : newTurn(told)
}

/** A refusal may know of the event before the event's own news arrives. */
function toldBy(code: RefusalCode, house: House): House {
  if (code === 'EVENT_NOT_FOUND') return { ...house, event: 'missing' }
  if (code === 'EVENT_PAUSED') return { ...house, event: withStatus(house.event, 'paused') }
  if (code === 'EVENT_CLOSED') return { ...house, event: withStatus(house.event, 'closed') }
  return house
}

function withStatus(event: House['event'], status: Event['status']): House['event'] {
  if (typeof event === 'string' || event.status === status) return event
  return { ...event, status, statusNote: undefined }
}

type TurnWithVisit = Extract<Turn, { visit: Visit }>

/** True while the guest waits for one answer of the backend. */
function isRequesting(turn: Turn): turn is Requesting {
  return turn.step === 'resuming' || turn.step === 'starting' || turn.step === 'sending'
}

/** An answer that did not come may come now; a pause ends by itself. */
const answerable: readonly Held[] = ['offline', 'busy']

/** Lets a request go out again that waited for one of these reasons. */
function sentAgain(turn: Turn, reasons: readonly Held[], again: Requesting['again']): Turn {
  if (!isRequesting(turn) || !turn.held || !reasons.includes(turn.held)) return turn
  return isHeld(turn) || again === 'guest' ? { ...turn, again } : turn
}
