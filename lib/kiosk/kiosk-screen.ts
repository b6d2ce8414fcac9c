import type { Event } from '../event/event'
import type { Reason } from '../failure/reason'
import type { Kiosk, Requesting, Turn } from './kiosk'

/** What the guest sees instead of a step. */
export type NoticeKind = 'paused' | 'closed' | 'allowance-used' | 'failed' | 'offline' | 'not-found' | 'busy'

type Shown<S extends Turn['step']> = Extract<Turn, { step: S }>

/** What is on screen. Notices about the house are derived, so they go away when their reason does. */
export type KioskScreen =
  | { kind: 'loading' }
  | { kind: 'attract'; event: Event }
  | { kind: 'consent'; event: Event; starting: boolean }
  | { kind: 'make'; event: Event; turn: Shown<'make'> }
  | { kind: 'name'; event: Event; turn: Shown<'name'> | Shown<'sending'> }
  | { kind: 'ticket'; event: Event; turn: Shown<'ticket'> }
  | { kind: 'reveal'; event: Event; turn: Shown<'reveal'> }
  | { kind: 'take'; event: Event; turn: Shown<'take'> }
  | ({ kind: 'notice'; event: Event | undefined; notice: NoticeKind } & NoticeFacts)

/** The way out of a notice: back to the guest's words, another try, the end of the turn, or none (it goes by itself). */
export type NoticeWay = 'continue' | 'try-now' | 'done' | 'none'

/** What a notice says beside its own words. */
interface NoticeFacts {
  way: NoticeWay
  /** The guest has asked for another try, and its answer is awaited. */
  trying?: boolean
  /** The crew's own words about the event. */
  crewNote?: string | undefined
  /** The guest has written something, and it is kept. */
  hasIdea?: boolean
  /** What went wrong with the card. */
  reason?: Reason | undefined
}

/** Which screen shows, from all that the kiosk knows. */
export function kioskScreen({ house, turn }: Kiosk): KioskScreen {
  const { event } = house
  if (event === 'missing') return notice(undefined, 'not-found')
  if (event === 'loading') return house.reachable ? { kind: 'loading' } : notice(undefined, 'offline')
  switch (turn.step) {
    case 'attract':
      return house.reachable ? houseScreen(event, { kind: 'attract', event }) : notice(event, 'offline')
    case 'consent':
      return houseScreen(event, { kind: 'consent', event, starting: false })
    case 'resuming':
      return turn.held ? heldNotice(event, turn, true) : { kind: 'loading' }
    case 'starting':
      return turn.held
        ? heldNotice(event, turn, turn.draft !== undefined)
        : { kind: 'consent', event, starting: true }
    case 'make':
      return event.status === 'closed' ? closedNotice(event) : { kind: 'make', event, turn }
    case 'name':
      return event.status === 'closed' ? closedNotice(event) : { kind: 'name', event, turn }
    case 'sending':
      return turn.held ? heldNotice(event, turn, true) : { kind: 'name', event, turn }
    case 'ticket':
      return { kind: 'ticket', event, turn }
    case 'reveal':
      return { kind: 'reveal', event, turn }
    case 'take':
      return { kind: 'take', event, turn }
    case 'notice':
      return notice(event, turn.notice, {
        reason: turn.reason,
        way: turn.notice === 'failed' ? 'continue' : 'done',
      })
  }
}

/** What shows while nobody has begun: the event may be paused or closed instead. */
function houseScreen(event: Event, screen: KioskScreen): KioskScreen {
  if (event.status === 'paused') return notice(event, 'paused', { way: 'none', crewNote: event.statusNote })
  return event.status === 'closed' ? closedNotice(event) : screen
}

function closedNotice(event: Event): KioskScreen {
  return notice(event, 'closed', { way: 'none', crewNote: event.statusNote })
}

/** What was to be sent is kept; nothing a guest can touch here loses it. */
function heldNotice(event: Event, { held, again }: Requesting, hasIdea: boolean): KioskScreen {
  if (held === 'paused') return notice(event, held, { hasIdea, crewNote: event.statusNote, way: 'continue' })
  return notice(event, held ?? 'busy', { hasIdea, way: 'try-now', trying: again === 'guest' })
}

function notice(
  event: Event | undefined,
  kind: NoticeKind,
  facts: NoticeFacts = { way: 'none' },
): KioskScreen {
  return { kind: 'notice', event, notice: kind, ...facts }
}
