import type { Event } from '../event/event'
import type { Held, Kiosk, Turn } from './kiosk'

/** What the guest sees instead of a step. */
export type NoticeKind = 'paused' | 'closed' | 'allowance-used' | 'failed' | 'offline' | 'not-found' | 'busy'

type Shown<S extends Turn['step']> = Extract<Turn, { step: S }>

/** What is on screen. Notices about the house are derived, so they go away when their reason does. */
export type KioskScreen =
  | { kind: 'loading' }
  | { kind: 'attract'; event: Event; starting: boolean }
  | { kind: 'make'; event: Event; turn: Shown<'make'> }
  | { kind: 'name'; event: Event; turn: Shown<'name'> | Shown<'sending'> }
  | { kind: 'ticket'; event: Event; turn: Shown<'ticket'> }
  | { kind: 'reveal'; event: Event; turn: Shown<'reveal'> }
  | { kind: 'take'; event: Event; turn: Shown<'take'> }
  /** Without a `message`, the notice's own words say it all. */
  | { kind: 'notice'; event: Event | undefined; notice: NoticeKind; message?: string; way: NoticeWay }

/** The way out of a notice: back to the guest's words, another try, the end of the turn, or none (it goes by itself). */
export type NoticeWay = 'continue' | 'try-now' | 'done' | 'none'

const offlineMessage = 'We are back as soon as it is.'
const keptMessage = 'Your idea is kept, and goes on by itself.'

/** Which screen shows, from all that the kiosk knows. */
export function kioskScreen({ house, turn }: Kiosk): KioskScreen {
  const { event } = house
  if (event === 'missing') return notice(undefined, 'not-found')
  if (event === 'loading') {
    return house.reachable ? { kind: 'loading' } : notice(undefined, 'offline', offlineMessage)
  }
  switch (turn.step) {
    case 'attract':
      return house.reachable ? attractScreen(event) : notice(event, 'offline', offlineMessage)
    case 'resuming':
      return turn.held ? heldNotice(event, turn.held, true) : { kind: 'loading' }
    case 'starting':
      return turn.held
        ? heldNotice(event, turn.held, turn.draft !== undefined)
        : { kind: 'attract', event, starting: true }
    case 'make':
      return event.status === 'closed' ? closedNotice(event) : { kind: 'make', event, turn }
    case 'name':
      return event.status === 'closed' ? closedNotice(event) : { kind: 'name', event, turn }
    case 'sending':
      return turn.held ? heldNotice(event, turn.held, true) : { kind: 'name', event, turn }
    case 'ticket':
      return { kind: 'ticket', event, turn }
    case 'reveal':
      return { kind: 'reveal', event, turn }
    case 'take':
      return { kind: 'take', event, turn }
    case 'notice':
      return notice(event, turn.notice, turn.message, turn.notice === 'failed' ? 'continue' : 'done')
  }
}

function attractScreen(event: Event): KioskScreen {
  if (event.status === 'paused') return notice(event, 'paused', event.statusNote || undefined)
  if (event.status === 'closed') return closedNotice(event)
  return { kind: 'attract', event, starting: false }
}

function closedNotice(event: Event): KioskScreen {
  return notice(event, 'closed', event.statusNote || undefined)
}

/** What was to be sent is kept; nothing a guest can touch here loses it. */
function heldNotice(event: Event, held: Held, hasIdea: boolean): KioskScreen {
  switch (held) {
    case 'offline':
      return notice(event, 'offline', hasIdea ? undefined : offlineMessage, 'try-now')
    case 'paused':
      return notice(event, 'paused', [event.statusNote, keptMessage].filter(Boolean).join(' '), 'continue')
    case 'busy':
      return notice(event, 'busy', hasIdea ? keptMessage : undefined, 'try-now')
  }
}

function notice(
  event: Event | undefined,
  kind: NoticeKind,
  message?: string,
  way: NoticeWay = 'none',
): KioskScreen {
  return { kind: 'notice', event, notice: kind, message, way }
}
